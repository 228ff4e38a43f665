import { faultRun } from "./support/faultRuns";
import { writingCommands } from "./support/shop";

jest.setTimeout(600_000);

describe("whatever fails on the way to Excel, all is written, nothing is, or it is said and the undo finishes", () => {
  it.each(writingCommands.map((command) => [command.name, command] as const))("%s", async (_, command) => {
    const { violations } = await faultRun(command);
    expect(violations).toEqual([]);
  });
});
