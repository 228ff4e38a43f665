import { complaintStanding, dissatisfiedFrom, type Complaint } from "../../../src/domain/complaints/complaint";
import { complaintSteps, type ComplaintStep } from "../../../src/domain/rules/complaintSteps";
import { dayFromIso, isoText, type Day } from "../../../src/domain/calendar/day";
import { defaultRules } from "../../../src/domain/rules/rules";
import { officeWeek } from "../../../src/domain/calendar/workdays";

/*
 * Due days by hand from the default rules (received, recorded, assigned 0; investigated, proposed 1; solved 3; followed up 7
 * working days after it came in) and the calendar of 2026. 2026-11-20 is a Friday.
 */
describe("a complaint", () => {
  it.each<[string, ComplaintStep | null, string, string]>([
    ["2026-11-20", null, "received", "2026-11-20"],
    ["2026-11-20", "received", "recorded", "2026-11-20"],
    ["2026-11-20", "recorded", "assigned", "2026-11-20"],
    ["2026-11-20", "assigned", "investigated", "2026-11-23"],
    ["2026-11-20", "investigated", "proposed", "2026-11-23"],
    ["2026-11-20", "proposed", "solved", "2026-11-25"],
    ["2026-11-20", "solved", "followedUp", "2026-12-01"],
    // A Saturday: the next working day counts as the day it came in.
    ["2026-11-21", "recorded", "assigned", "2026-11-23"],
    // Before the National Day holiday (off 1 to 7 October, Saturday the 10th worked).
    ["2026-09-30", "proposed", "solved", "2026-10-10"],
  ])("of %s with %s done has %s next, due on %s", (openedOn, reached, next, dueOn) => {
    const standing = standingOf({ openedOn: day(openedOn), reached });
    expect(standing).toMatchObject({ kind: "open", next });
    expect(standing.kind === "open" && standing.dueOn !== null && isoText(standing.dueOn)).toBe(dueOn);
  });

  it("is overdue when the day is over, and not on it", () => {
    const states = ["2026-11-19", "2026-11-20", "2026-11-21", "2026-11-23"].map((asOf) => {
      const standing = standingOf({ openedOn: day("2026-11-20"), reached: "recorded" }, asOf);
      return standing.kind === "open" ? standing.state : "closed";
    });
    expect(states).toEqual(["upcoming", "due", "overdue", "overdue"]);
  });

  it("has done every step before the last one with a day or the one chosen", () => {
    expect(standingOf({ doneOn: { ...nothingDone, investigated: day("2026-11-20") } })).toMatchObject({
      next: "proposed",
    });
    const both = { doneOn: { ...nothingDone, solved: day("2026-11-20") }, reached: "recorded" as const };
    expect(standingOf(both)).toMatchObject({ next: "followedUp" });
  });

  it("is closed by the call after the solution, and not by the solution", () => {
    expect(standingOf({ reached: "solved" }).kind).toBe("open");
    expect(standingOf({ reached: "followedUp" })).toEqual({ kind: "closed" });
  });

  it("has no due day without the day on which it came in", () => {
    expect(standingOf({ openedOn: null })).toMatchObject({ dueOn: null, state: "undated" });
  });
});

/* SPEC §9: dissatisfied ≈ complaints / 0.04. */
it.each([
  [0, 0],
  [1, 25],
  [3, 75],
  [10, 250],
])("%d complaints stand for %d dissatisfied customers", (complaints, dissatisfied) => {
  expect(dissatisfiedFrom(complaints, defaultRules.complaints.speakUpShare)).toBe(dissatisfied);
});

const nothingDone = Object.fromEntries(complaintSteps.map((step) => [step, null])) as Complaint["doneOn"];

function standingOf(known: Partial<Pick<Complaint, "openedOn" | "doneOn" | "reached">>, asOf = "2026-11-20") {
  const complaint = { openedOn: day("2026-11-20"), doneOn: nothingDone, reached: null, ...known };
  return complaintStanding(complaint, defaultRules, day(asOf), officeWeek);
}

function day(iso: string): Day {
  const found = dayFromIso(iso);
  if (found === undefined) throw new Error(`${iso} is no day`);
  return found;
}
