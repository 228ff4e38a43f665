import { talkingPoint } from "../../../src/domain/callList/callListWords";
import { dayFromIso, type Day } from "../../../src/domain/calendar/day";
import { blankCustomer } from "../../../src/domain/customer";
import type { TradeKey } from "../../../src/domain/trades/trade";

const day = (iso: string) => dayFromIso(iso) as Day;
const today = day("2026-11-20");

function opening(
  trade: TradeKey,
  known: { readonly lastContactDate?: Day; readonly lastVisitDate?: Day; readonly contactCount?: number },
) {
  const customer = { ...blankCustomer(2), customerName: "王芳", ...known };
  const lastContact = customer.lastContactDate ?? customer.lastVisitDate;
  return talkingPoint(customer, lastContact, today, "zh-CN", { rules: { trade } });
}

describe("what to say first", () => {
  it("is in the words of the trade", () => {
    expect(opening("salon", { lastVisitDate: day("2026-11-02") })).toBe(
      "王芳您好，您上次到店是11月2日，已经18天了，想和您约下次护理的时间。",
    );
    expect(opening("salon", { lastContactDate: day("2026-11-02") })).toBe(
      "王芳您好，上次和您联系是11月2日，已经18天了，想和您约个护理的时间。",
    );
    expect(opening("telesales", { contactCount: 0 })).toBe("王芳您好，第一次给您打电话，想了解一下贵公司的需求。");
    expect(opening("insurance", { lastContactDate: day("2026-11-10") })).toBe(
      "王芳您好，上次和您联系是11月10日，已经10天了，想看看您的保障有没有需要调整的。",
    );
  });

  it("is what fits most where no trade is known, and speaks of a visit only where the last contact was one", () => {
    expect(opening("general", { lastContactDate: day("2026-11-10"), lastVisitDate: day("2026-11-10") })).toBe(
      "王芳您好，上次和您联系是11月10日，已经10天了，想了解一下您最近的需求。",
    );
  });
});
