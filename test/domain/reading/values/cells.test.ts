import type { CellValue } from "../../../../src/domain/sheet/cells";
import { parseCount, parseDays } from "../../../../src/domain/reading/values/counts";
import { doNotContactWords } from "../../../../src/domain/reading/values/doNotContact";
import { parseFlag } from "../../../../src/domain/reading/values/flags";
import { parseGrade } from "../../../../src/domain/reading/values/grades";
import { holdsExactLongNumbers, parseId } from "../../../../src/domain/reading/values/ids";
import { factorOfUnit, parseMoney } from "../../../../src/domain/reading/values/money";
import { parseCompanyName, parseOwner, parsePersonName } from "../../../../src/domain/reading/values/names";
import type { Parsed } from "../../../../src/domain/reading/values/parsed";
import { isMobile, parsePhones } from "../../../../src/domain/reading/values/phones";
import { parseProbability } from "../../../../src/domain/reading/values/probability";
import { parseStage, stageLabels } from "../../../../src/domain/reading/values/stages";
import { parseEmail } from "../../../../src/domain/reading/values/texts";
import { defaultRules } from "../../../../src/domain/rules/rules";

/** A value, "" for empty, or the code of the problem. */
function shown<Value>(parsed: Parsed<Value>): Value | string {
  if (parsed.kind === "value") return parsed.value;
  return parsed.kind === "empty" ? "" : parsed.code;
}

const nothings: readonly CellValue[] = ["", null, " ", "-", "/", "无", "N/A"];
const errors: readonly CellValue[] = ["#N/A", "#VALUE!", "#REF!"];

describe("an amount", () => {
  it.each<[CellValue, number]>([
    ["1,234.00", 1234],
    ["￥1,234", 1234],
    ["¥ 9800.00", 9800],
    ["1234元", 1234],
    ["1234 元整", 1234],
    ["RMB 12,000.00", 12000],
    ["CNY 500", 500],
    ["NT$ 1,200", 1200],
    ["$ 12,500 ", 12500],
    ["US$0.5", 0.5],
    ["USD 12,500", 12500],
    ["２０００．００", 2000],
    ["１，２３４", 1234],
    ["1.2万", 12000],
    ["1.2 万元", 12000],
    ["2.68万", 26800],
    ["12W", 120000],
    ["3万8", 38000],
    ["3万8千", 38000],
    ["3万500", 30500],
    ["1千5", 1500],
    ["1.5亿", 150000000],
    ["3萬", 30000],
    ["12k", 12000],
    ["12.5K", 12500],
    ["1.5M", 1500000],
    ["约5000", 5000],
    ["5000左右", 5000],
    ["大约1.2万", 12000],
    ["5000元（预估）", 5000],
    ["(200)", -200],
    ["（200.50）", -200.5],
    ["($1,200.00)", -1200],
    ["-200", -200],
    ["−200", -200],
    ["+300", 300],
    ["0", 0],
    ["$0.00", 0],
    ["0元", 0],
    [0, 0],
    [1234.5, 1234.5],
    [-3, -3],
    [".5", 0.5],
  ])("%j is %d", (cell, amount) => {
    expect(shown(parseMoney(cell, 1))).toBe(amount);
  });

  it.each(nothings)("%j is none", (cell) => {
    expect(parseMoney(cell, 1)).toEqual({ kind: "empty" });
  });

  it.each<[CellValue, string]>([
    ["10–15万", "moneyRange"],
    ["10-15万", "moneyRange"],
    ["10万~15万", "moneyRange"],
    ["5000至8000", "moneyRange"],
    ["5k-8k", "moneyRange"],
    ["$5,000 to $8,000", "moneyRange"],
    ["面议", "unreadableMoney"],
    ["abc", "unreadableMoney"],
    ["1,23", "unreadableMoney"],
    ["1,2345", "unreadableMoney"],
    ["1.2.3", "unreadableMoney"],
    ["12 34x", "unreadableMoney"],
    ["3万8千万", "unreadableMoney"],
    ["2026-11-20", "unreadableMoney"],
    ["5000以上", "unreadableMoney"],
    ["=1+1", "unreadableMoney"],
    ['=HYPERLINK("x")', "unreadableMoney"],
    ["1e5", "unreadableMoney"],
    [NaN, "unreadableMoney"],
    [Infinity, "unreadableMoney"],
    [true, "unreadableMoney"],
    ["元", "unreadableMoney"],
    ["9".repeat(32_767) + "x", "unreadableMoney"],
  ])("%j is a problem: %s", (cell, code) => {
    expect(shown(parseMoney(cell, 1))).toBe(code);
  });

  it.each(errors)("%s is an error cell", (cell) => {
    expect(shown(parseMoney(cell, 1))).toBe("errorCell");
  });

  it.each<[string, CellValue, number]>([
    ["万元", 1.2, 12000],
    ["万元", "1.2", 12000],
    ["萬元", "(2)", -20000],
    ["万元", "1.2万", 12000],
    ["万元", "12000元", 12000],
    ["万元", "¥12000", 12000],
    ["千元", 5, 5000],
    ["亿元", "0.5", 50000000],
    ["元", 12, 12],
    ["USD", "12k", 12000],
  ])("below a header in %s, %j is %d: only plain numbers are multiplied", (unit, cell, amount) => {
    expect(shown(parseMoney(cell, factorOfUnit(unit)))).toBe(amount);
  });
});

describe("a phone cell", () => {
  const first = (cell: CellValue, language: "zh-CN" | "zh-TW" | "en-US" = "zh-CN") => {
    const parsed = parsePhones(cell, language);
    return parsed.kind === "value" ? [parsed.value.first, ...parsed.value.others].join(" ") : shown(parsed);
  };

  it.each<[CellValue, string]>([
    ["19900000001", "19900000001"],
    [19900000001, "19900000001"],
    ["199 0000 0001", "19900000001"],
    ["199-0000-0001", "19900000001"],
    ["+86-199-0000-0001", "19900000001"],
    ["+86 19900000001", "19900000001"],
    ["(+86)19900000001", "19900000001"],
    ["008619900000001", "19900000001"],
    ["8619900000001", "19900000001"],
    ["19900000001（微信同号）", "19900000001"],
    ["19900000001微信同号", "19900000001"],
    ["手机：19900000001", "19900000001"],
    ["Tel: 19900000001", "19900000001"],
    ["'19900000001", "19900000001"],
    ["\t19900000001\u200b", "19900000001"],
    ["１９９００００００２７", "19900000027"],
    ['="19900000001"', "19900000001"],
    ["19900000001/19900000002", "19900000001 19900000002"],
    ["19900000001 19900000002", "19900000001 19900000002"],
    ["19900000001，19900000002", "19900000001 19900000002"],
    ["19900000001、0571-00000001", "19900000001 057100000001"],
    ["19900000001\n19900000001", "19900000001"],
    ["1990000/19900000002", "19900000002"],
    ["19900000001.0", "19900000001"],
    ["0571-00000019", "057100000019"],
    ["(021)00000003", "02100000003"],
    ["010 00000001-801", "01000000001-801"],
    ["010-00000001转801", "01000000001-801"],
    ["010-00000001 ext. 801", "01000000001-801"],
    ["+86-571-00000001", "057100000001"],
    ["0755-0000001", "07550000001"],
    ["4000000012", "4000000012"],
    ["400-000-0012", "4000000012"],
    ["800 000 0012", "8000000012"],
    ["+44 20 0000 0002", "+442000000002"],
    ["+1 555-555-0101", "+15555550101"],
    ["+852 0000 0000", "+85200000000"],
  ])("%j on a Chinese sheet is %s", (cell, phone) => {
    expect(first(cell)).toBe(phone);
  });

  it.each<[CellValue, string]>([
    ["555.555.0103", "5555550103"],
    ["(555) 555-0104", "5555550104"],
    ["1-555-555-0104", "15555550104"],
    ["+1 (555) 555-0104 x12", "+15555550104-12"],
    ["020 7946 0000", "02079460000"],
    ["07700 900123", "07700900123"],
    ["+44 (0)20 7946 0000", "+442079460000"],
    ["Mobile: 07700 900123", "07700900123"],
  ])("%j on an English sheet is %s", (cell, phone) => {
    expect(first(cell, "en-US")).toBe(phone);
  });

  it.each<[CellValue, string]>([
    ["0912-345-678", "0912345678"],
    ["(02)2345-6789", "0223456789"],
    ["04-22345678#12", "0422345678-12"],
    ["+886 912 345 678", "+886912345678"],
    ["886912345678", "+886912345678"],
    ["00886-912-345-678", "+886912345678"],
    ["037-123456", "037123456"],
  ])("%j on a Traditional sheet is %s", (cell, phone) => {
    expect(first(cell, "zh-TW")).toBe(phone);
  });

  it.each<[CellValue, string]>([
    ["1.99E+10", "damagedPhone"],
    ["1.99e+10", "damagedPhone"],
    ["2E+10", "damagedPhone"],
    [19900000000, "damagedPhone"],
    [1.99e16, "damagedPhone"],
    ["1990000023", "invalidPhone"],
    ["199000000231", "invalidPhone"],
    ["12900000001", "invalidPhone"],
    ["5555550103", "invalidPhone"],
    ["微信联系", "invalidPhone"],
    ["wx_abc19900000001x", "invalidPhone"],
    ["abc", "invalidPhone"],
    ["2026-11-20", "invalidPhone"],
    [571123, "invalidPhone"],
    [-19900000001, "damagedPhone"],
    [1.5, "invalidPhone"],
    [true, "invalidPhone"],
    ["+1234567", "invalidPhone"],
    ["+1234567890123456", "invalidPhone"],
    ["#N/A", "errorCell"],
    ["1".repeat(32_767), "invalidPhone"],
    // Whether a zero was lost in front is not for us to guess.
    [912345678, "invalidPhone"],
    ["886212345678", "invalidPhone"],
    ["199****0001", "invalidPhone"],
  ])("%j is a problem: %s", (cell, code) => {
    expect(first(cell)).toBe(code);
  });

  it.each(nothings)("%j is none", (cell) => {
    expect(parsePhones(cell, "zh-CN")).toEqual({ kind: "empty" });
  });

  it("can be texted only when it is a mobile", () => {
    expect(["19900000001", "057100000019", "4000000012", "+15555550101"].map(isMobile)).toEqual([
      true,
      false,
      false,
      false,
    ]);
  });
});

describe("an id", () => {
  it.each<[CellValue, string]>([
    ["C0001", "C0001"],
    ['="4000000000019386"', "4000000000019386"],
    ["'4000000000002781", "4000000000002781"],
    ["4000000000205030\t", "4000000000205030"],
    ["007", "007"],
    [7, "7"],
    [4000000000038589, "4000000000038589"],
    ["ＶＩＰ００１", "VIP001"],
    ["1E5", "1E5"],
    ["-", ""],
    ["", ""],
    ["4.00E+15", "damagedId"],
    ["4E+15", "damagedId"],
    [4000000000038580, "damagedId"],
    [4.00000000003858e18, "damagedId"],
    ["622202123456789000000", "damagedId"],
    ["#N/A", "errorCell"],
  ])("%j is %j", (cell, id) => {
    expect(shown(parseId(cell))).toBe(id);
  });
});

it("keeps a long id that ends in zero where the column's numbers were not rounded", () => {
  const numbers = [4000000000038589, 4000000000205030];
  expect(holdsExactLongNumbers(numbers)).toBe(true);
  expect(shown(parseId(4000000000205030, true))).toBe("4000000000205030");
  expect(holdsExactLongNumbers([4000000000038580, 4000000000205030])).toBe(false);
});

describe("a count", () => {
  it.each<[CellValue, number | string]>([
    [3, 3],
    ["3", 3],
    ["3次", 3],
    ["剩3次", 3],
    ["还剩 3 次", 3],
    ["余3節", 3],
    ["12 visits", 12],
    ["３次", 3],
    ["约10次", 10],
    ["3.0", 3],
    ["1,200", 1200],
    ["0", 0],
    ["", ""],
    ["无", ""],
    ["待定", ""],
    ["不限", ""],
    ["无限次", ""],
    ["不限时间", "unreadableCount"],
    [2.5, "unreadableCount"],
    ["2.5", "unreadableCount"],
    [-1, "unreadableCount"],
    ["-1", "unreadableCount"],
    ["3/10", "unreadableCount"],
    ["3-5次", "unreadableCount"],
    ["三次", "unreadableCount"],
    ["很多", "unreadableCount"],
    [46331.5, "unreadableCount"],
    [1e12, "unreadableCount"],
    [true, "unreadableCount"],
    ["#DIV/0!", "errorCell"],
  ])("%j is %j", (cell, count) => {
    expect(shown(parseCount(cell))).toBe(count);
  });

  it.each<[CellValue, number, number | string]>([
    [15, 1, 15],
    ["15天", 1, 15],
    ["2周", 1, 14],
    ["3个月", 1, 90],
    ["半年", 1, "unreadableCount"],
    [3, 30, 90],
    ["3", 30, 90],
    ["15天", 30, 15],
    ["每15天", 1, 15],
    ["30 days", 1, 30],
  ])("of days %j with the header unit %d is %j", (cell, factor, days) => {
    expect(shown(parseDays(cell, factor))).toBe(days);
  });
});

describe("an intent grade", () => {
  it.each<[CellValue, string]>([
    ["H", "H"],
    ["h", "H"],
    ["Ｈ", "H"],
    ["H级", "H"],
    ["H级(7天)", "H"],
    ["a ", "A"],
    ["B类", "B"],
    ["A+", "A"],
    ["意向A级", "A"],
    ["F1", "F"],
    ["订单O", "O"],
    ["N级", "N"],
    ["已订", "O"],
    ["已下订金", "O"],
    ["已交车", "D"],
    ["战败", "F"],
    ["戰敗", "F"],
    ["失控", "L"],
    ["新增", "N"],
    ["Hot", "H"],
    ["HOT🔥", "H"],
    ["🔥", "unknownGrade"],
    ["Warm", "B"],
    ["COLD", "C"],
    ["高", "A"],
    ["Low", "C"],
    ["未定", ""],
    ["", ""],
    ["-", ""],
    ["RAV4", "unknownGrade"],
    ["VIP", "unknownGrade"],
    ["金卡", "unknownGrade"],
    ["未订", "unknownGrade"],
    ["1", "unknownGrade"],
    [3, "unknownGrade"],
    ["#N/A", "errorCell"],
  ])("%j is %j", (cell, grade) => {
    expect(shown(parseGrade(cell))).toBe(grade);
  });
});

describe("a stage", () => {
  const labels = stageLabels(defaultRules.telesalesStages);
  it.each<[CellValue, number | string]>([
    [4, 4],
    ["4", 4],
    ["4 ", 4],
    ["４", 4],
    ["第4项", 4],
    ["第 4 項", 4],
    ["阶段4", 4],
    ["4. 有意选择我们", 4],
    ["4-有意", 4],
    ["已发合同", 5],
    ["合同期内", 6],
    ["跟进中 ", "跟进中"],
    ["Proposal/Price Quote", "Proposal/Price Quote"],
    ["3天后联系", "3天后联系"],
    ["2026-11-20", "2026-11-20"],
    ["", ""],
    ["-", ""],
    ["Contract sent", 5],
    ["已寄合約", 5],
  ])("%j is %j in a column of numbered stages", (cell, stage) => {
    expect(shown(parseStage(cell, labels))).toBe(stage);
  });

  it("named like a numbered one stays its name in a column of names", () => {
    expect(shown(parseStage("已发合同", new Map()))).toBe("已发合同");
  });
});

describe("a yes or no", () => {
  it.each<[CellValue, boolean | string]>([
    ...(
      ["是", "有", "√", "Y", "yes", "1", 1, true, "TRUE", "已试驾", "✓", "✔\ufe0f", "✅", "〇", "O", "打勾"] as const
    ).map((cell): [CellValue, boolean] => [cell, true]),
    ...(
      ["否", "无", "無", "×", "x", "N", "No", "0", 0, false, "未试驾", "没有", "❌", "待试驾", "不愿意"] as const
    ).map((cell): [CellValue, boolean] => [cell, false]),
    ["", ""],
    ["-", ""],
    ["待定", ""],
    ["已预约", "unreadableFlag"],
    ["周六", "unreadableFlag"],
    [2, "unreadableFlag"],
    ["#N/A", "errorCell"],
  ])("%j is %j", (cell, flag) => {
    expect(shown(parseFlag(cell))).toBe(flag);
  });
});

describe("a probability", () => {
  it.each<[CellValue, number | string]>([
    [0.25, 0.25],
    [25, 0.25],
    ["25", 0.25],
    ["25%", 0.25],
    ["75 %", 0.75],
    ["２５％", 0.25],
    ["100%", 1],
    ["0.5%", 0.005],
    [1, 1],
    [0, 0],
    ["", ""],
    ["-", ""],
    [101, "unreadableProbability"],
    ["120%", "unreadableProbability"],
    [-0.1, "unreadableProbability"],
    ["很大", "unreadableProbability"],
    ["#N/A", "errorCell"],
  ])("%j is %j", (cell, probability) => {
    expect(shown(parseProbability(cell, false))).toBe(probability);
  });

  it("of 1 is one percent in a column of whole percents", () => {
    expect(shown(parseProbability(1, true))).toBe(0.01);
  });
});

describe("words that ask for no contact", () => {
  it.each<[string, readonly string[]]>([
    ["勿扰", ["勿扰"]],
    ["请勿再打", ["请勿再打"]],
    ["客户说不要再打电话了", ["不要再打电话了"]],
    ["請勿電話行銷", ["請勿電話行銷"]],
    ["已拉黑", ["拉黑"]],
    ["退订", ["退订"]],
    ["空号", ["空号"]],
    ["车已过户", ["已过户"]],
    ["打错了", ["打错了"]],
    ["客戶已過世", ["客戶已過世"]],
    ["已去世", ["已去世"]],
    ["要保人身故，理賠中", ["要保人身故"]],
    ["customer passed away", ["customer passed away"]],
    ["deceased", ["deceased"]],
    ["電話非本人", ["非本人"]],
    ["asked us not to call", ["not to call"]],
    ["打错字", []],
    ["父亲去世，改期", []],
    ["身故保險金受益人：配偶", []],
    ["上一世代车型", []],
    ["deadline Friday", []],
    ["本人接听", []],
    ["not to be missed", []],
    ["空号；已过户", ["空号", "已过户"]],
    ["do not call", ["do not call"]],
    ["Don't contact again", ["Don't contact"]],
    ["asked to stop", ["asked to stop"]],
    ["STOP", ["STOP"]],
    ["unsubscribed", ["unsubscribed"]],
    ["Opted out of email", ["Opted out"]],
    ["取消勿扰", []],
    ["不是空号", []],
    ["未退订", []],
    ["不要打折", []],
    ["退订金", []],
    ["拒绝", []],
    ["无人接听", []],
    ["等降价", []],
    ["怀孕，暂停", []],
    ["已搬家", []],
    ["one-stop shop", []],
    ["bus stop nearby", []],
    ["", []],
  ])("in %j are %j", (remark, words) => {
    expect(doNotContactWords(remark)).toEqual(words);
  });
});

describe("a name", () => {
  it.each([
    ["周小样先生", "周小样"],
    ["陈试用(女士)", "陈试用"],
    ["陈试用（女士）", "陈试用"],
    ["李乙　", "李乙"],
    ["吴演示姐", "吴演示"],
    ["钱丁总", "钱丁"],
    ["褚丙经理", "褚丙"],
    ["李先生", "李先生"],
    ["王总", "王总"],
    ["罗大姐", "罗大姐"],
    ["刘三姐", "刘三姐"],
    ["欧阳样例", "欧阳样例"],
    ["Mr. Test Person", "Test Person"],
    ["Test Person01", "Test Person01"],
    ['=HYPERLINK("x")', '=HYPERLINK("x")'],
    ["Null", "Null"],
    ["@样例", "@样例"],
  ])("%j is %j", (cell, name) => {
    expect(shown(parsePersonName(cell))).toBe(name);
  });

  it.each([
    ["王 芳", "王芳"],
    ["王　芳", "王芳"],
    ["王 小 明", "王小明"],
    ["华东 一组", "华东 一组"],
    ["Amy Li", "Amy Li"],
  ])("of one of ours %j is %j", (cell, name) => {
    expect(shown(parseOwner(cell))).toBe(name);
  });

  it.each([
    ["Example Co 02 Inc.", "Example Co 02"],
    ["Example Co 05 LLC ", "Example Co 05"],
    ["Example Co 03 Ltd", "Example Co 03"],
    ["Sample Trading Co., Ltd.", "Sample Trading"],
    ["Example Co 01", "Example Co 01"],
    ["样例教育有限公司01（杭州）", "样例教育有限公司01（杭州）"],
    ["Inc", "Inc"],
  ])("of a company %j is %j", (cell, name) => {
    expect(shown(parseCompanyName(cell))).toBe(name);
  });

  it.each([
    ["person01@example.com", "person01@example.com"],
    ["mailto:person01@example.com", "person01@example.com"],
    ["person07(at)example", "invalidEmail"],
    ["a@b", "invalidEmail"],
    ["-", ""],
  ])("of a mailbox %j is %j", (cell, address) => {
    expect(shown(parseEmail(cell))).toBe(address);
  });
});
