import { writeFile } from "node:fs/promises";
import path from "node:path";
import { emptyCarrier } from "../files/carrier";
import { writeWorkbookFile } from "../files/workbookFile";
import { sampleFileName, sampleSavedAt, sampleWorkbook } from "./sampleWorkbook";

/** Writes the sample workbook into `folder` and answers its path. The same seed gives the same bytes. */
export async function makeSample(folder: string): Promise<string> {
  const { data, state } = sampleWorkbook();
  const contents = { workbook: data, spills: {}, activeSheetId: "customers" };
  const result = await writeWorkbookFile(emptyCarrier(), contents, state, sampleSavedAt);
  if (result.kind === "refused") throw new Error(`The sample could not be written: ${result.problem.code}`);
  const file = path.join(folder, sampleFileName);
  await writeFile(file, result.bytes);
  return file;
}
