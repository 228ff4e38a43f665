import { faultRun, type Case, type FaultRun } from "./support/faultRuns";
import { writingCommands } from "./support/shop";

/*
 * Every command that writes, every request of it and of its undo, every kind of fault. `npm run test:faults` tries all cases,
 * `npm test` a part of them.
 */

jest.setTimeout(1_800_000);

const runs: FaultRun[] = [];

afterAll(() => {
  if (isWhole) for (const run of runs) process.stdout.write(`${JSON.stringify({ faults: run.command, ...run })}\n`);
});

describe("whatever fails on the way to Excel, all is written, nothing is, or it is said and the undo finishes", () => {
  it.each(writingCommands.map((command, index) => [command.name, command, index] as const))(
    "%s",
    async (_, command, index) => {
      const run = await faultRun(command, isWhole ? undefined : (all) => part(all, index));
      runs.push(run);
      expect(run.cases).toBeGreaterThan(10);
      expect(run.violations).toEqual([]);
    },
  );
});

/** Each command begins with another case, so that all kinds of fault come up. */
function part(all: readonly Case[], from: number): readonly Case[] {
  const step = Math.ceil(all.length / casesInShort);
  return all.filter((_, index) => index % step === from % step);
}

const isWhole = process.env["CALLSHEET_ALL_FAULTS"] === "1";
const casesInShort = 16;
