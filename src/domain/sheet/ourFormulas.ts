import { functionNames } from "./functionNames";

/** Whether a formula calls a function of ours, by its name or by the one that Excel stores in files. Text in quotes calls nothing. */
export function callsOurs(formula: string): boolean {
  return formula.startsWith("=") && outsideQuotes(formula).some((part) => typed.test(part) || stored.test(part));
}

/** Whether a formula carries names as Excel stores them (`_xldudf_RFM_SCORE`), which no cell should show. */
export function carriesStoredNames(formula: string): boolean {
  return formula.startsWith("=") && outsideQuotes(formula).some((part) => stored.test(part));
}

/**
 * The formula with the names that are typed in place of the stored ones: `=[2]!_xldudf_RFM_SCORE(A1)` → `=RFM.SCORE(A1)`.
 * A namespace in front (`_xldudf_CRM_RFM_SCORE`) stays: `=CRM.RFM.SCORE(A1)`.
 */
export function withTypedNames(formula: string): string {
  return outsideQuotes(formula, (part) =>
    part.replace(new RegExp(stored, "gi"), (_match, namespace: string | undefined, name: string) => {
      const prefix = namespace === undefined ? "" : `${namespace.slice(0, -1)}.`;
      return `${prefix}${name.replace(/_/g, ".").toUpperCase()}`;
    }),
  ).join("");
}

/** The parts of a formula between its texts in quotes; to change them, the texts are handed on as they are. */
function outsideQuotes(formula: string, change?: (part: string) => string): string[] {
  const parts = formula.split(/("(?:[^"]|"")*")/);
  return parts.flatMap((part, index) => {
    if (index % 2 === 1) return change ? [part] : [];
    return [change ? change(part) : part];
  });
}

const names = functionNames.map((name) => name.replace(".", "\\."));
const typed = new RegExp(`(?<![\\p{L}\\p{N}_.])(?:[A-Z][A-Z0-9]*\\.)?(?:${names.join("|")})\\s*\\(`, "iu");
/** A neighbour among the add-ins may have put a reference to another file in front: `[2]!`. */
const stored = new RegExp(
  `(?:'[^']*'!|\\[[^\\]]*\\]!?)?_xldudf_([A-Z][A-Z0-9]*[_.])??(${functionNames
    .map((name) => name.replace(".", "[._]"))
    .join("|")})(?=\\s*\\()`,
  "i",
);
