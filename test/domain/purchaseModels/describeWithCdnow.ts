import { existsSync } from "node:fs";
import { cdnowFolder } from "./cdnow";

/** Describes with the sample; where it is not beside the repository, reports one skipped test instead. */
export function describeWithCdnow(title: string, body: () => void): void {
  if (existsSync(cdnowFolder)) describe(title, body);
  // A skipped body would still be run to collect its tests, and fail to read the sample.
  else describe(title, () => it.skip(`needs the CDNOW sample in ${cdnowFolder}`, () => undefined));
}
