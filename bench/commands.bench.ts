import { readFileSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { openSession } from "../workbench/rehearse/session";
import { report, rounded } from "./measure";

/** The three commands of the built add-in on a large sheet, through Office.js and the stand-in; and the size of the pane. */

const rows = 100_000;
const asOf = "2026-11-20";
const dist = path.join(process.cwd(), "dist");
/** Excel on the web refuses requests and responses from here on. */
const payloadLimit = 5_000_000;

void measureCommands().then(measureBundle);

async function measureCommands(): Promise<void> {
  const session = await openSession({
    bytes: new TextEncoder().encode(customerSheet()),
    fileName: "customers.csv",
    locale: "zh-CN",
    dist,
  });
  const request = { sheet: "customers", asOf, locale: "zh-CN" } as const;
  for (const command of ["grade", "followUp", "callList"] as const) {
    session.host.resetCounters();
    const begun = performance.now();
    const answer = await session.commands[command](request);
    const ms = rounded(performance.now() - begun);
    if (!answer.ok) throw new Error(answer.sentence);
    const { syncs, largestRequestBytes, largestResponseBytes } = session.host.counters;
    const bench = "commands";
    report({ bench, figure: `${command} of ${rows} rows x 12 columns`, value: ms, unit: "ms", syncs });
    report({
      bench,
      figure: `${command}: largest request`,
      value: largestRequestBytes,
      unit: "bytes",
      limit: payloadLimit,
    });
    report({
      bench,
      figure: `${command}: largest response`,
      value: largestResponseBytes,
      unit: "bytes",
      limit: payloadLimit,
    });
  }
  session.close();
}

/** The scripts that the pane loads at its start; what is loaded on demand is not counted. */
function measureBundle(): void {
  const page = readFileSync(path.join(dist, "addin", "taskpane.html"), "utf8");
  const scripts = [...page.matchAll(/<script[^>]* src="([^":]+\.js)"/g)].map((match) =>
    readFileSync(path.join(dist, "addin", match[1] ?? "")),
  );
  const sum = (sizes: readonly number[]): number => sizes.reduce((total, size) => total + size, 0);
  const bench = "bundle";
  report({
    bench,
    figure: "pane at its start, minified",
    value: sum(scripts.map(({ length }) => length)),
    unit: "bytes",
  });
  report({
    bench,
    figure: "pane at its start, gzip",
    value: sum(scripts.map((script) => gzipSync(script).length)),
    unit: "bytes",
  });
}

/** Invented customers, the same at every run; 15 owners, so that many rows wait for a free day. */
function customerSheet(): string {
  const lines = [
    "客户编号,客户姓名,联系电话,意向级别,客户来源,建档日期,最近跟进日期,下次跟进时间,最近消费日期,购买次数,消费金额,业务员",
  ];
  for (let index = 0; index < rows; index += 1) {
    lines.push(
      [
        `C${String(index + 1).padStart(6, "0")}`,
        `客户${index + 1}`,
        `199${String(index).padStart(8, "0")}`,
        ["H", "A", "B", "C", "", "F"][index % 6],
        ["抖音", "转介绍", "官网"][index % 3],
        `2025-${two((index % 12) + 1)}-${two((index % 28) + 1)}`,
        `2026-${two((index % 10) + 1)}-${two((index % 27) + 1)}`,
        index % 4 === 0 ? "" : `2026-11-${two((index % 28) + 1)}`,
        `2026-${two((index % 11) + 1)}-${two((index % 19) + 1)}`,
        index % 8,
        (index % 97) * 31,
        `业务员${(index % 15) + 1}`,
      ].join(","),
    );
  }
  return lines.join("\n");
}

function two(part: number): string {
  return String(part).padStart(2, "0");
}
