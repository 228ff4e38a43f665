import { fields } from "../../../../src/domain/customer";
import { ourColumns, ourHeader } from "../../../../src/domain/sheet/ourColumns";
import { locales } from "../../../../src/domain/locale";
import { collectedHeaders } from "../../../../src/domain/reading/headers/collectedHeaders";
import { matchHeader } from "../../../../src/domain/reading/headers/headerMatch";
import { headerText } from "../../../../src/domain/reading/headers/headerText";
import { fileOf } from "../sheets";

const collected = JSON.parse(fileOf("headers.json")) as Record<string, { readonly headers: readonly string[] }>;

describe("the list of headers", () => {
  it("is the collected one, field by field", () => {
    expect(Object.keys(collectedHeaders).sort()).toEqual(fields.filter((field) => field !== "consent").sort());
    for (const [field, headers] of Object.entries(collectedHeaders)) expect(headers).toEqual(collected[field]?.headers);
  });

  it.each(Object.entries(collectedHeaders))("knows every collected header of %s", (field, headers) => {
    for (const header of headers) {
      const match = matchHeader(header.replace("(ambiguous)", ""));
      expect([header, match.candidates.filter(({ how }) => how === "exact").map((one) => one.field)]).toEqual([
        header,
        expect.arrayContaining([field]),
      ]);
    }
  });

  it("takes none of our own headers for a person's", () => {
    const all = locales.flatMap((locale) => ourColumns.map((column) => ourHeader(column, locale)));
    const exact = all.filter((header) => matchHeader(header).candidates.some(({ how }) => how === "exact"));
    expect(exact).toEqual([]);
  });
});

describe("a header", () => {
  it.each([
    ["*客户姓名：", "customerName"],
    ["客户\n姓名", "customerName"],
    ["\ufeff姓　名", "customerName"],
    ["Tel/手机", "phone"],
    ["手机(Mobile)", "phone"],
    ["姓名 Name", "customerName"],
    ["姓名Name", "customerName"],
    ["備註 Notes", "remark"],
    ["LAST CONTACTED", "lastContactDate"],
    ["client_name", "customerName"],
    ["Ｅｍａｉｌ", "email"],
    ["累计消费(万元)", "totalAmount"],
    ["金额（元）", "dealAmount"],
    ["合同金额/万元", "dealAmount"],
    ["最近聯絡日期", "lastContactDate"],
    ["累計消費金額", "totalAmount"],
    ["行動電話", "phone"],
    ["下次复诊时间", "nextContactDate"],
    ["最近一次到馆日期", "lastVisitDate"],
    ["末次缴费日期", "lastPurchaseDate"],
    ["预计签单月份日期", "expectedCloseDate"],
    ["商业险到期日", "contractEndDate"],
    ["首次咨询时间", "firstContactDate"],
    ["负责人电话", "phone"],
    ["客户备注", "remark"],
    ["下次跟进时间及方式", "nextContactDate"],
    ["联系电话（必填）", "phone"],
    ["电话2", "phone"],
    ["負責人", "owner"],
    ["報價金額", "dealAmount"],
    ["下次聯繫日期", "nextContactDate"],
    ["追蹤紀錄", "remark"],
    ["成交機率", "probability"],
    ["回診日", "nextContactDate"],
    ["成交日", "lastPurchaseDate"],
    ["交車日", "lastPurchaseDate"],
    ["最近续费日期", "lastPurchaseDate"],
    ["进线时间", "firstContactDate"],
    ["外呼时间", "lastContactDate"],
    ["预约试驾时间", "nextContactDate"],
    ["预计签约日期", "expectedCloseDate"],
    ["计划购车时间", "expectedCloseDate"],
    ["商业险止期", "contractEndDate"],
    ["租期结束", "contractEndDate"],
    ["平均购买间隔", "cycleDays"],
    ["年采购额", "totalAmount"],
    ["近12个月消费", "totalAmount"],
    ["累计支付金额", "totalAmount"],
    ["套餐金额", "dealAmount"],
    ["订单应付金额", "orderAmount"],
    ["維護人員", "owner"],
    ["美髮師", "owner"],
    ["电销专员", "owner"],
    ["洽谈纪要", "remark"],
    ["买家留言", "remark"],
    ["引流渠道", "source"],
    ["怎么知道我们的", "source"],
    ["案件進度", "stage"],
    ["是否下单", "dealStatus"],
    ["謝絕推銷", "doNotContact"],
    ["请勿打扰", "doNotContact"],
    ["DNC?", "doNotContact"],
    ["是否勿扰", "doNotContact"],
    ["不同意联系", "doNotContact"],
    ["是否拒绝回访", "doNotContact"],
    ["Email Opt Out", "doNotContact"],
    ["授权", "consent"],
    ["是否同意联系", "consent"],
    ["客户是否同意电话回访", "consent"],
    ["隐私同意", "consent"],
    ["個資同意書", "consent"],
    ["同意聯絡", "consent"],
    ["是否同意行銷", "consent"],
    ["隐私政策授权书", "consent"],
    ["接受回访", "consent"],
    ["可电联", "consent"],
    ["opt-in", "consent"],
    ["Consent to be contacted", "consent"],
    ["OK to call?", "consent"],
    ["Marketing consent", "consent"],
    ["意向班型", "productInterest"],
    ["Direct Line", "phone"],
    ["Lead Date", "firstContactDate"],
    ["Last Conversation", "lastContactDate"],
    ["Next Meeting", "nextContactDate"],
    ["Last transaction date", "lastPurchaseDate"],
    ["Policy Expiration", "contractEndDate"],
    ["Lessons left", "remainingCount"],
    ["Relationship Manager", "owner"],
  ])("%j means %s", (header, field) => {
    expect(matchHeader(header).candidates[0]?.field).toBe(field);
  });

  it.each([
    "上次保养里程",
    "储值余额",
    "行业",
    "Job Title",
    "客户地址",
    "公司规模",
    "客户年龄",
    "车牌号",
    "身份证号",
    "业务员电话",
    "紧急联系人电话",
    "推荐人手机",
    "跟进方式",
    "拨打结果",
    "流失原因",
    "预计交车日期",
    "合約起始日",
    "保单生效日",
    "Contract Start Date",
    "車牌號碼",
    "付款方式",
    "支付渠道",
    "數量",
    "尾款",
    "職稱",
    "業務區域",
    "快递单号",
    "优惠金额",
    "product name (sku)",
    "授权额度",
    "短信授权",
    "SMS opt-in",
    "同意书编号",
    "",
    "x".repeat(500),
  ])("%j means none of the fields", (header) => {
    expect(matchHeader(header).candidates).toEqual([]);
  });

  it.each([
    ["累计消费(万元)", "万元"],
    ["金额（元）", "元"],
    ["护理周期(天)", "天"],
    ["周期（月）", "月"],
    ["Deal Value (USD)", "USD"],
    ["Probability, %", "%"],
    ["合同金额/万元", "万元"],
    ["到店次数(今年)", null],
    ["手机(Mobile)", null],
    ["姓名", null],
  ])("%j names the unit %s", (header, unit) => {
    expect(headerText(header).unit).toBe(unit);
  });
});
