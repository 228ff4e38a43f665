import { dayFromIso, isoText, type Day } from "../../../src/domain/calendar/day";
import { readOutcome, readTypedNext } from "../../../src/domain/contactLog/outcomes";
import { readDatePhrase } from "../../../src/domain/contactLog/datePhrases";
import { defaultRules } from "../../../src/domain/rules/rules";
import { officeWeek } from "../../../src/domain/calendar/workdays";

/* Every call is on Friday, 2026-11-20; expected days are read off the calendar of 2026. */
const context = { saidOn: day("2026-11-20"), week: officeWeek };

describe("a day named after a call", () => {
  it.each([
    ["明年3月5日", "2027-03-05"],
    ["来年三月", "2027-03-01"],
    ["明年5月中旬", "2027-05-17"],
    ["明年", "2027-01-04"],
    ["明年开春", "2027-03-01"],
    ["明年下半年", "2027-07-01"],
    ["明年年底", "2027-12-31"],
    ["12月下旬", "2026-12-21"],
    ["12月中", "2026-12-15"],
    ["过三天", "2026-11-23"],
    ["过了2周", "2026-12-04"],
    ["过半个月", "2026-12-07"],
    ["半年后", "2027-05-20"],
    ["过2个月", "2027-01-20"],
    ["两年后", "2028-11-20"],
    ["二十天后", "2026-12-10"],
    ["二十一天后", "2026-12-11"],
    ["几天后", "2026-11-23"],
    ["元旦后", "2027-01-04"],
    ["国庆节后", "2027-10-08"],
    ["十一后", "2027-10-08"],
    ["五一后", "2027-05-06"],
    ["周3", "2026-11-25"],
    ["下周底", "2026-11-27"],
    ["下下周", "2026-11-30"],
    ["下下月", "2027-01-04"],
    ["下月下旬", "2026-12-21"],
    ["下季度", "2027-01-04"],
    ["年初", "2027-01-04"],
    ["月中", "2026-12-15"],
    ["本月下旬", "2026-11-23"],
    ["十五号", "2026-12-15"],
    ["in two years", "2028-11-20"],
    ["in 3 months", "2027-02-22"],
    ["in a couple of weeks", "2026-12-04"],
    ["in a few days", "2026-11-23"],
    ["several weeks later", "2026-12-11"],
    ["twelve days from now", "2026-12-02"],
    ["in 3 business days", "2026-11-25"],
    ["late December", "2026-12-31"],
    ["mid December", "2026-12-15"],
    ["beginning of December", "2026-12-01"],
    ["until March", "2027-03-01"],
    ["day after tomorrow", "2026-11-22"],
    ["in the new year", "2027-01-04"],
    ["end of next week", "2026-11-27"],
    ["end of the month", "2026-11-30"],
    ["next quarter", "2027-01-04"],
    ["next year", "2027-01-04"],
    ["end of the year", "2026-12-31"],
    ["on the 28th", "2026-11-28"],
    ["周五", "2026-11-27"],
    ["周六", "2026-11-21"],
    ["星期一", "2026-11-23"],
    ["礼拜天", "2026-11-22"],
    ["週三", "2026-11-25"],
    ["禮拜三", "2026-11-25"],
    ["本周日", "2026-11-22"],
    ["下周三", "2026-11-25"],
    ["下週五", "2026-11-27"],
    ["下下周二", "2026-12-01"],
    ["下周", "2026-11-23"],
    ["周末", "2026-11-21"],
    ["今天", "2026-11-20"],
    ["明天", "2026-11-21"],
    ["后天", "2026-11-22"],
    ["大后天", "2026-11-23"],
    ["3天后", "2026-11-23"],
    ["三天後", "2026-11-23"],
    ["五天后", "2026-11-25"],
    ["两周后", "2026-12-04"],
    ["2個星期後", "2026-12-04"],
    ["一个月后", "2026-12-21"],
    ["半个月后", "2026-12-07"],
    ["3个工作日后", "2026-11-25"],
    ["十二天后", "2026-12-02"],
    ["月底", "2026-11-30"],
    ["下月", "2026-12-01"],
    ["下个月", "2026-12-01"],
    ["下個月", "2026-12-01"],
    ["下月底", "2026-12-31"],
    ["下月15号", "2026-12-15"],
    ["下月中旬", "2026-12-15"],
    ["月初", "2026-12-01"],
    ["年底", "2026-12-31"],
    ["28号", "2026-11-28"],
    ["15號", "2026-12-15"],
    ["约11/28", "2026-11-28"],
    ["11-28", "2026-11-28"],
    ["11月28日", "2026-11-28"],
    ["1月5日", "2027-01-05"],
    ["2026-12-03", "2026-12-03"],
    ["2026年12月3日", "2026-12-03"],
    ["１１／２８", "2026-11-28"],
    ["Friday", "2026-11-27"],
    ["on Monday", "2026-11-23"],
    ["this Sunday", "2026-11-22"],
    ["next Wednesday", "2026-11-25"],
    ["Thurs", "2026-11-26"],
    ["tomorrow", "2026-11-21"],
    ["day after tomorrow", "2026-11-22"],
    ["in 3 days", "2026-11-23"],
    ["in two weeks", "2026-12-04"],
    ["a week later", "2026-11-27"],
    ["in 5 working days", "2026-11-27"],
    ["next week", "2026-11-23"],
    ["next month", "2026-12-01"],
    ["end of month", "2026-11-30"],
    ["Nov 28", "2026-11-28"],
    ["28 Nov", "2026-11-28"],
    ["December 3rd", "2026-12-03"],
    ["11/28/2026", "2026-11-28"],
    // No month has the number 28, whichever comes first on the sheet.
    ["28/11", "2026-11-28"],
    ["明天下午", "2026-11-21"],
    ["明天下午三點", "2026-11-21"],
    ["下个月初", "2026-12-01"],
    ["下個月初", "2026-12-01"],
    ["月末", "2026-11-30"],
    ["11月底", "2026-11-30"],
    ["12月初", "2026-12-01"],
    ["12月中旬", "2026-12-15"],
    ["1月底", "2027-01-29"],
    ["三月初", "2027-03-01"],
    ["十一月二十八日", "2026-11-28"],
    ["二十八号", "2026-11-28"],
    ["下周末", "2026-11-28"],
    ["下周底", "2026-11-27"],
    ["星期五晚上", "2026-11-27"],
    ["next Fri", "2026-11-27"],
    ["fri pm", "2026-11-27"],
    ["the 28th", "2026-11-28"],
    ["on the 3rd", "2026-12-03"],
    ["early next month", "2026-12-01"],
    ["beginning of next month", "2026-12-01"],
    ["end of next week", "2026-11-27"],
    ["by end of the month", "2026-11-30"],
    ["年后", "2027-02-15"],
    ["過完年", "2027-02-15"],
    ["节后", "2027-01-04"],
    ["国庆后", "2027-10-08"],
    ["明年", "2027-01-04"],
    ["明年3月", "2027-03-01"],
    ["下半年", undefined],
    ["下季度", "2027-01-04"],
    ["下下个月", "2027-01-04"],
    ["下个月下旬", "2026-12-21"],
    ["一周内", "2026-11-27"],
    ["本周内", "2026-11-20"],
    ["过两天", "2026-11-23"],
    ["过几天", "2026-11-23"],
    ["两三天后", "2026-11-23"],
    ["1月份", "2027-01-04"],
    ["一年后", "2027-11-22"],
    ["in a few weeks", "2026-12-11"],
    ["mid-December", "2026-12-15"],
    ["in March", "2027-03-01"],
    ["next quarter", "2027-01-04"],
    ["after the holidays", "2027-01-04"],
    ["今天没空，下周再说", "2026-11-23"],
    ["周一或下周二", "2026-11-24"],
    ["周五 10:30-11:30", "2026-11-27"],
  ])("%s is %s", (text, expected) => {
    expect(iso(readDatePhrase(text, context)?.day)).toBe(expected);
  });

  it("is on Friday of this week when that was said on Wednesday", () => {
    expect(iso(readDatePhrase("周五", { ...context, saidOn: day("2026-11-18") })?.day)).toBe("2026-11-20");
    expect(iso(readDatePhrase("下周五", { ...context, saidOn: day("2026-11-18") })?.day)).toBe("2026-11-27");
  });

  it("is the end of the next month when this one ends today", () => {
    expect(iso(readDatePhrase("月底", { ...context, saidOn: day("2026-11-30") })?.day)).toBe("2026-12-31");
  });

  it("moves to a working day only where it was roughly meant", () => {
    const beforeHoliday = { ...context, saidOn: day("2026-09-29") };
    expect(iso(readDatePhrase("3天后", beforeHoliday)?.day)).toBe("2026-10-08");
    expect(iso(readDatePhrase("下月", beforeHoliday)?.day)).toBe("2026-10-08");
    expect(iso(readDatePhrase("周五", beforeHoliday)?.day)).toBe("2026-10-02");
  });

  it("puts the day first where the sheet does", () => {
    expect(iso(readDatePhrase("3/12", { ...context, dayFirst: true })?.day)).toBe("2026-12-03");
    expect(iso(readDatePhrase("3/12", context)?.day)).toBe("2027-03-12");
  });

  it.each(["", "再说", "本周一", "13月5日", "1.2万", "3-5天", "2026-11-19", "2次"])("is none in “%s”", (text) => {
    expect(readDatePhrase(text, context)).toBeUndefined();
  });
});

describe("the outcome of a call", () => {
  it.each([
    ["接通-有意向", "interested"],
    ["接通－有意向", "interested"],
    ["接通-有意願", "interested"],
    ["Reached - interested", "interested"],
    ["接通-考虑", "considering"],
    ["接通-无意向", "notInterested"],
    ["沒意向", "notInterested"],
    ["稍后再打", "callLater"],
    ["未接", "unanswered"],
    ["无人接听", "unanswered"],
    ["無人接聽", "unanswered"],
    ["No answer", "unanswered"],
    ["未接2次", "unanswered"],
    ["关机", "switchedOff"],
    ["關機", "switchedOff"],
    ["空号", "badNumber"],
    ["拒绝", "refused"],
    ["已成交", "won"],
    ["Won", "won"],
    ["战败", "lost"],
    ["勿扰", "doNotContact"],
    ["请勿再打", "doNotContact"],
    ["請勿電話行銷", "doNotContact"],
    ["Do not call", "doNotContact"],
    ["拒绝，请勿再打", "doNotContact"],
    ["约(日期)", "appointment"],
    // With words around it.
    ["客户说再考虑一下", "considering"],
    ["没有意向", "notInterested"],
    ["暂时不需要", "notInterested"],
    ["有意向(要报价)", "interested"],
    ["打了没接", "unanswered"],
    ["沒人接電話", "unanswered"],
    ["手机已关机了", "switchedOff"],
    ["号码是空号", "badNumber"],
    ["客戶拒絕了", "refused"],
    ["已经成交了", "won"],
    ["不要再打了", "doNotContact"],
    ["拒绝 不要再打", "doNotContact"],
    ["正在开会", "callLater"],
    ["call me back", "callLater"],
    // With a slip of the keyboard.
    ["interseted", "interested"],
    ["intrested", "interested"],
    ["not intrested", "notInterested"],
    ["no anwser", "unanswered"],
    ["refuse", "refused"],
    ["do not cal", "doNotContact"],
  ])("“%s” is %s", (text, outcome) => {
    const reading = readOutcome(text, defaultRules, context);
    expect(reading.kind === "known" && reading.rule.outcome).toBe(outcome);
  });

  it.each([
    ["约周五", "appointment", "2026-11-27"],
    ["約下週三", "appointment", "2026-11-25"],
    ["下周三", "appointment", "2026-11-25"],
    ["约11/28下午", "appointment", "2026-11-28"],
    ["约下周三上午10点", "appointment", "2026-11-25"],
    ["未接，明天再打", "unanswered", "2026-11-21"],
    ["接通-考虑，下月", "considering", "2026-12-01"],
    ["有意向，约周一", "interested", "2026-11-23"],
    ["call back Friday", "appointment", "2026-11-27"],
    ["booked next Wednesday", "appointment", "2026-11-25"],
    ["约好周五下午", "appointment", "2026-11-27"],
    ["明天下午再打", "appointment", "2026-11-21"],
    ["下個月初聯絡", "appointment", "2026-12-01"],
    ["大约11/28", "appointment", "2026-11-28"],
    ["end of month", "appointment", "2026-11-30"],
    ["未接 明天下午", "unanswered", "2026-11-21"],
    ["考虑中 月底再说", "considering", "2026-11-30"],
    ["no answer, tomorrow morning", "unanswered", "2026-11-21"],
  ])("“%s” is %s for %s", (text, outcome, agreedOn) => {
    const reading = readOutcome(text, defaultRules, context);
    expect(reading.kind === "known" && [reading.rule.outcome, iso(reading.agreedOn ?? undefined)]).toEqual([
      outcome,
      agreedOn,
    ]);
  });

  it.each([
    "谈不上有意向",
    "还没成交",
    "不是空号",
    // One character away from both 有意向 and 无意向.
    "接通-大意向",
    "uninterested",
    "reachable",
    "客户说考虑一下就成交",
    "有意向，无意向",
    "周五他生日",
    "ok",
  ])("“%s” is kept and asked about", (text) => {
    expect(readOutcome(text, defaultRules, context)).toEqual({ kind: "unknown", text });
  });

  it("is blank for a blank cell", () => {
    expect([null, "", "  "].map((cell) => readOutcome(cell, defaultRules, context).kind)).toEqual([
      "blank",
      "blank",
      "blank",
    ]);
  });

  it("follows the person's own list of outcomes", () => {
    const [first] = defaultRules.outcomes;
    if (!first) throw new Error("there is a first outcome");
    const rules = { ...defaultRules, outcomes: [{ ...first, outcome: "quoted", aliases: ["已报价"] }] };
    const reading = readOutcome("已报价", rules, context);
    expect(reading.kind === "known" && reading.rule.outcome).toBe("quoted");
  });

  it("gives every spelling of the default outcomes to one outcome only", () => {
    for (const rule of defaultRules.outcomes) {
      for (const spelling of [...Object.values(rule.labels), ...rule.aliases]) {
        const reading = readOutcome(spelling, defaultRules, context);
        expect([spelling, reading.kind === "known" && reading.rule.outcome]).toEqual([spelling, rule.outcome]);
      }
    }
  });
});

describe("the next-contact cell of a list", () => {
  it("takes a date or a day as people say it", () => {
    expect(readTypedNext(46350, context)).toEqual({ kind: "day", day: 46350 });
    expect(readTypedNext("下周三", context)).toEqual({ kind: "day", day: day("2026-11-25") });
    expect(readTypedNext("周五上午", context)).toEqual({ kind: "day", day: day("2026-11-27") });
    expect(readTypedNext(" ", context)).toEqual({ kind: "blank" });
  });

  it("does not guess about anything else, nor take a day before the call", () => {
    expect(readTypedNext("等通知", context)).toEqual({ kind: "unreadable", text: "等通知" });
    expect(readTypedNext(46345, context)).toEqual({ kind: "unreadable", text: "46345" });
  });
});

function iso(found: Day | undefined): string | undefined {
  return found === undefined ? undefined : isoText(found);
}

function day(text: string): Day {
  const found = dayFromIso(text);
  if (found === undefined) throw new Error(`${text} is no day`);
  return found;
}
