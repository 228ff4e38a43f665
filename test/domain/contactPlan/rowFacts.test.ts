import { factsTogether, type RowFacts } from "../../../src/domain/contactPlan/rowFacts";
import { asOf } from "../callList/callLists";

describe("what is known of the rows of a customer sheet", () => {
  it("is one map of what every source tells; a row that no source names is absent", () => {
    const standings = new Map<number, RowFacts>([
      [2, { tier: "P" }],
      [3, { tier: "B", churnState: "at-risk" }],
    ]);
    const calls = new Map<number, RowFacts>([
      [3, { calledOn: asOf }],
      [5, { attempts: 2 }],
    ]);
    expect([...factsTogether(standings, calls)]).toEqual([
      [2, { tier: "P" }],
      [3, { tier: "B", churnState: "at-risk", calledOn: asOf }],
      [5, { attempts: 2 }],
    ]);
  });

  it("believes the later source and leaves every source as it was", () => {
    const earlier = new Map<number, RowFacts>([[2, { attempts: 1, plannedWhy: "到期" }]]);
    const later = new Map<number, RowFacts>([[2, { attempts: 3 }]]);
    expect(factsTogether(earlier, later).get(2)).toEqual({ attempts: 3, plannedWhy: "到期" });
    expect([earlier.get(2), later.get(2)]).toEqual([{ attempts: 1, plannedWhy: "到期" }, { attempts: 3 }]);
  });
});
