import { isoText } from "../../../src/domain/calendar/day";
import { officeWeek } from "../../../src/domain/calendar/workdays";
import { readRemark } from "../../../src/domain/contactLog/readRemark";
import { day } from "../reading/sheets";

/** A Wednesday; the as-of day is the Friday after it. */
const saidOn = day("2026-11-18");
const asOf = day("2026-11-20");
const context = { saidOn, asOf, week: officeWeek };

/** "agreed 2026-11-25", "paused", "refused 1", "moved", or "" where the remark says nothing of the kind. */
function said(remark: string, more: Partial<typeof context> | { readonly saidOn: null } = {}): string {
  const says = readRemark(remark, { ...context, ...more });
  switch (says?.says) {
    case undefined:
      return "";
    case "agreed":
      return `agreed ${isoText(says.day)}`;
    case "paused":
      return says.until === null ? "paused" : `paused ${isoText(says.until)}`;
    case "refused":
      return `refused ${says.times}`;
    case "moved":
    case "dayUnknown":
      return says.says;
  }
}

describe("a promised day in a remark, said on Wednesday 2026-11-18", () => {
  it.each([
    ["约周三", "2026-11-25"],
    ["约周三上午10点", "2026-11-25"],
    ["約週三", "2026-11-25"],
    ["周五再联系", "2026-11-20"],
    ["周五再聯絡", "2026-11-20"],
    ["星期五回电", "2026-11-20"],
    ["下月初", "2026-12-01"],
    ["下月初再聊", "2026-12-01"],
    ["3天后", "2026-11-23"],
    ["三天後再打", "2026-11-23"],
    ["12月10号", "2026-12-10"],
    ["12月10號到店", "2026-12-10"],
    ["明天下午", "2026-11-19"],
    ["明天下午三点", "2026-11-19"],
    ["年后", "2027-02-15"],
    ["年后再联系", "2027-02-15"],
    ["過完年再聯絡", "2027-02-15"],
    ["春节后来店", "2027-02-15"],
    ["今天没空，下周再说", "2026-11-23"],
    ["今天没空,下周", "2026-11-23"],
    ["在开会，明天再打", "2026-11-19"],
    ["在忙，周五吧", "2026-11-20"],
    ["周末再来", "2026-11-21"],
    ["周末带家人来看车", "2026-11-21"],
    ["已加微信，周六来店试驾", "2026-11-21"],
    ["对比本田CR-V，价格高，约下周二再谈", "2026-11-24"],
    ["意向强，月底再跟进", "2026-11-30"],
    ["月底给答复", "2026-11-30"],
    ["下周三之前回复", "2026-11-25"],
    ["考虑中，下周五", "2026-11-27"],
    ["周四或周五来", "2026-11-20"],
    ["约好周六下午来店", "2026-11-21"],
    ["约了周五上午", "2026-11-20"],
    ["改约下周一", "2026-11-23"],
    ["客户说等到12月中旬再联系他", "2026-12-15"],
    ["12.5再联系", "2026-12-05"],
    ["11/25 约看房", "2026-11-25"],
    ["2026-12-03回访", "2026-12-03"],
    ["1月5日再打给她", "2027-01-05"],
    ["两周后回访", "2026-12-02"],
    ["过两天再打", "2026-11-20"],
    ["过几天再联系", "2026-11-23"],
    ["一周内答复", "2026-11-25"],
    ["三个月后换车，到时再联系", "2027-02-18"],
    ["下月结婚，到时联系", "2026-12-01"],
    ["15号发工资后联系", "2026-12-15"],
    ["到货再联系，大概下周三", "2026-11-25"],
    ["周五提醒我发报价", "2026-11-20"],
    ["国庆后再联系", "2027-10-08"],
    ["元旦后联系", "2027-01-04"],
    ["3月份再联系", "2027-03-01"],
    ["前台挡，明天再打", "2026-11-19"],
    ["call back Friday", "2026-11-20"],
    ["call back on Nov 30", "2026-11-30"],
    ["Call again next week", "2026-11-23"],
    ["busy, try tomorrow", "2026-11-19"],
    ["left VM, follow up Monday", "2026-11-23"],
    ["wants to talk in two weeks", "2026-12-02"],
    ["Spoke Monday. Call again Thursday", "2026-11-19"],
    ["touch base in March", "2027-03-01"],
    ["meeting on 12/3", "2026-12-03"],
    ["no budget now but call in January", "2027-01-04"],
    ["check back after the new year", "2027-01-04"],
    ["get back to him mid December", "2026-12-15"],
    ["Tuesday 10am", "2026-11-24"],
    ["星期天带老婆来看", "2026-11-22"],
    ["已约11月28日到店", "2026-11-28"],
    ["预约了下周三护理", "2026-11-25"],
    ["改到下周", "2026-11-23"],
    ["周三到货，到货后通知她", "2026-11-25"],
    ["等老公下周回来再定", "2026-11-23"],
    ["下个月再考虑", "2026-12-01"],
    ["下禮拜再連絡", "2026-11-23"],
    ["月中再約", "2026-12-15"],
    ["LM 11/15, CB 11/30", "2026-11-30"],
    ["sent proposal, f/u 12/1", "2026-12-01"],
    ["Demo scheduled for Dec 3", "2026-12-03"],
  ])("%j: %s", (remark, expected) => {
    expect(said(remark)).toBe(`agreed ${expected}`);
  });

  it.each([
    ["明年再说", "2027-01-04"],
    ["明年3月再说", "2027-03-01"],
    ["年后再说", "2027-02-15"],
    ["年後再考慮", "2027-02-15"],
    ["半年后再看", "2027-05-18"],
    ["出国，三月回来", "2027-03-01"],
    ["出差，下周回来", "2026-11-23"],
    ["on holiday, back in January", "2027-01-04"],
    ["在外地，月底回来", "2026-11-30"],
  ])("%j is put off until %s", (remark, expected) => {
    expect(said(remark)).toBe(`paused ${expected}`);
  });

  it.each([
    // About buying, delivering, living, and not about a contact.
    "三个月后换车",
    "明年换车",
    "年底交房",
    "下月结婚",
    "12月提车",
    "约12月到货",
    "合同年底到期",
    "2027年3月到期",
    "15号发工资",
    "孩子9月上学",
    "周五发货",
    "预算10-12万",
    "预算15-20",
    "优惠1.5万",
    "喜欢11.5寸屏",
    "budget Q1",
    "budget next year",
    "expires Dec 31",
    "delivery on Friday",
    "周先生老客户",
    "下个月考虑买",
    "月底才有钱",
    "生日12月3日",
    "到期日2026-12-31",
    "12月20日-12月27日出差",
    "两年后换车",
    "周边小区",
    "3天内发货",
    "3天后还没答复",
    "quote valid until Dec 31",
    "talk to 3rd party",
    "call Monday to Friday only",
    "closed on Mondays",
    // What has been.
    "周三来过",
    "周三已联系",
    "周五打了没接",
    "上周五来店看车",
    "11月5日来店",
    "11.5首次来店",
    "11/12电联",
    "昨天来过，意向强",
    "called Friday",
    "left VM on Monday",
    "met last Tuesday",
    // A habit, or a day that does not suit.
    "每周三有空",
    "周一到周五上班",
    "周五不方便",
    "周末方便接电话",
    "周三下午方便通话",
    "周三休息",
    "周末没空",
    "平时周末来",
    // No day at all.
    "今天没空",
    "下午再打",
    "今天晚上再联系",
    "改天再约",
    "过段时间",
    "有需要会联系",
    "等降价",
    "家人意见不统一",
    "对比本田CR-V，价格",
    "已加微信",
    "关注油耗",
    "无人接听",
    "前台挡",
    "已传合同",
    "要求报价",
    "敏感肌",
    "转介绍2人",
    "投诉过一次",
    "外地出差",
    "left VM",
    'asked for SLA, "urgent"',
    "multi-line\nnote",
    "送小样",
    "急发",
    "老客户",
    "",
  ])("%j promises nothing", (remark) => {
    expect(said(remark)).toBe("");
  });

  it("counts each part of a dated remark from its own date, and believes the newest that says something", () => {
    expect(said("11.5 首次来店，约周三试驾；11.12 电联，月底再说")).toBe("agreed 2026-11-30");
    expect(said("2026-11-16 约周三；2026-11-02 月底再说")).toBe("agreed 2026-11-18");
    expect(said("11.16：约周五\n11.17：没接")).toBe("agreed 2026-11-20");
    expect(said("【11月10日】约下周三看车")).toBe("agreed 2026-11-18");
  });

  it("takes a date after the last contact for the promise, although it has passed by today", () => {
    expect(said("11.12再联系", { saidOn: day("2026-11-05") })).toBe("agreed 2026-11-12");
    expect(said("11.12电联过", { saidOn: day("2026-11-05") })).toBe("");
  });

  it("needs the day of a contact to count from, unless the remark names a date", () => {
    expect(said("约周三", { saidOn: null })).toBe("dayUnknown");
    expect(said("下月初再联系", { saidOn: null })).toBe("dayUnknown");
    expect(said("12月10号再联系", { saidOn: null })).toBe("agreed 2026-12-10");
    expect(said("拒绝", { saidOn: null })).toBe("refused 1");
  });
});

describe("a refusal, a pause, somebody who has moved", () => {
  it.each([
    ["拒绝", 1],
    ["拒絕", 1],
    ["客户明确拒绝", 1],
    ["拒绝2次", 2],
    ["不需要", 1],
    ["暂时不需要", 1],
    ["目前不考虑", 1],
    ["没兴趣", 1],
    ["不感兴趣", 1],
    ["价格太高，不考虑了", 1],
    ["沒有需求", 1],
    ["客戶婉拒", 1],
    ["不需要了，谢谢", 1],
    ["not interested", 1],
    ["Declined", 1],
    ["does not need it", 1],
  ])("%j refuses %i time(s)", (remark, times) => {
    expect(said(remark)).toBe(`refused ${times}`);
  });

  it.each([
    "不考虑日系",
    "不考虑卡罗拉，看汉兰达",
    "拒绝试驾",
    "拒绝加微信",
    "没有拒绝",
    "不需要贷款",
    "不需要保险",
    "价格没问题，不需要再谈",
    "not interested in leasing",
    "declined the test drive",
  ])("%j refuses something else", (remark) => {
    expect(said(remark)).toBe("");
  });

  it.each([
    "怀孕，暂停",
    "懷孕暫停",
    "怀孕",
    "坐月子，先停",
    "先暂停一段时间",
    "在国外",
    "出国了",
    "过段时间再说",
    "on hold",
    "on maternity leave",
  ])("%j pauses without a time", (remark) => {
    expect(said(remark)).toBe("paused");
  });

  it.each(["老婆怀孕想换大车", "出国留学咨询", "孩子出国", "停车方便", "不能暂停", "abroad delivery"])(
    "%j pauses nothing",
    (remark) => {
      expect(said(remark)).toBe("");
    },
  );

  it.each([
    "已搬家",
    "搬家了",
    "搬到杭州",
    "已搬走",
    "全家移民",
    "去外地发展",
    "搬家了，嫌远",
    "moved away",
    "relocated to Boston",
  ])("%j has moved", (remark) => {
    expect(said(remark)).toBe("moved");
  });

  it.each(["准备搬家", "搬家后买家具", "下月搬家", "刚搬家，需要家具", "嫌远", "没有搬家", "moving next month"])(
    "%j has not",
    (remark) => {
      expect(said(remark)).toBe("");
    },
  );

  it("gives way to a promise of the same remark", () => {
    expect(said("拒绝，年后再联系")).toBe("agreed 2027-02-15");
    expect(said("怀孕暂停，明年5月再联系")).toBe("agreed 2027-05-03");
  });
});

describe("the words of a remark", () => {
  it("are shown as they were typed, and no more of them than say it", () => {
    expect(readRemark("對比本田CR-V；價格高，約週三再談。已加LINE", context)).toMatchObject({
      words: "約週三再談",
      saidOn,
    });
    expect(readRemark("三个月后换车，到时再联系", context)).toMatchObject({ words: "三个月后换车，到时再联系" });
    expect(readRemark("Not interested, call back in March", context)).toMatchObject({ words: "call back in March" });
  });
});
