import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";

/** Every path that a document names is there: a reader who follows one never stands before nothing. */

const root = path.join(__dirname, "..");
const notOurs = ["node_modules", "dist", ".cache", ".git", "coverage", path.join("test", "data")];

describe.each(documentsIn(""))("%s", (document) => {
  const text = readFileSync(path.join(root, document), "utf8");

  it("links to files that are there", () => {
    const targets = [...text.matchAll(/\]\(([^)\s]+)\)/g)].map(([, target = ""]) => target);
    const ours = targets.filter((target) => !/^(https?:|mailto:|#)/.test(target));
    expect(ours.filter((target) => !isThere(target.replace(/#.*$/, ""), document))).toEqual([]);
  });

  it("names paths that are there", () => {
    const named = [...text.matchAll(/`([^`\n]+)`/g)].map(([, code = ""]) => code).filter(isPath);
    expect(named.filter((name) => !isThere(name, document))).toEqual([]);
  });
});

function documentsIn(folder: string): string[] {
  return readdirSync(path.join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const name = path.join(folder, entry.name);
    if (entry.isDirectory()) return notOurs.includes(name) ? [] : documentsIn(name);
    return name.endsWith(".md") ? [name] : [];
  });
}

/** `src/domain/calendar`, `day.ts`, `cells/`; a pattern such as `xxxWords.ts` is a name for many and is written without ticks. */
function isPath(code: string): boolean {
  if (!/^\.?[\w-][\w./-]*$/.test(code)) return false;
  return (
    /^(src|test|workbench|scripts|docs|bench|\.ci|\.github)\//.test(code) || /\.(tsx?|[cm]?js|md|json)$|\/$/.test(code)
  );
}

/** From the root of the project or from the folder of the document. */
function isThere(name: string, document: string): boolean {
  return [root, path.join(root, path.dirname(document))].some((folder) => existsSync(path.join(folder, name)));
}
