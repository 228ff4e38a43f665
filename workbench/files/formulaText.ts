/**
 * A formula as a file stores it → as a person types it, with the leading "=".
 *
 * Excel marks functions younger than the file format with `_xlfn.` (some with `_xlfn._xlws.`), names bound by LET and
 * LAMBDA with `_xlpm.`, functions of add-ins with `_xldudf_` or `_xludf.`; a spilled range `A1#` is stored as
 * `_xlfn.ANCHORARRAY(A1)`, the implicit intersection `@A1` as `_xlfn.SINGLE(A1)`.
 */
export function typedFormula(stored: string): string {
  const typed = tokens(stored)
    .map((token) => (token.kind === "name" ? withoutPrefixes(token.text) : token.text))
    .join("")
    .replace(/\bANCHORARRAY\((\$?[A-Z]{1,3}\$?\d+)\)/g, "$1#")
    .replace(/\bSINGLE\((\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?)\)/g, "@$1");
  return `=${typed}`;
}

/** The reverse: what Excel wants to find in a file for a formula that was typed, without the leading "=". */
export function storedFormula(typed: string): string {
  const marked = typed
    .replace(/^=/, "")
    .replace(/(\$?\b[A-Z]{1,3}\$?\d+)#(?![A-Z/])/g, "ANCHORARRAY($1)")
    .replace(/(^|[(,=+\-*/&<>^ ])@(\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?)/g, "$1SINGLE($2)");
  const pieces = tokens(marked);
  const bound = boundNames(pieces);
  return pieces
    .map((token, index) => {
      if (token.kind !== "name") return token.text;
      if (bound.has(token.text.toLowerCase()) && pieces[index + 1]?.text !== "!") return `_xlpm.${token.text}`;
      if (!isCall(pieces, index)) return token.text;
      const name = token.text.toUpperCase();
      if (functionsOfWorksheets.has(name)) return `_xlfn._xlws.${name}`;
      return functionsOfLaterVersions.has(name) ? `_xlfn.${name}` : token.text;
    })
    .join("");
}

/**
 * `_xldudf_RFM_SCORE` → `RFM.SCORE`: Excel puts an underscore for the dot between the namespace of an add-in and the name
 * of its function.
 */
function withoutPrefixes(name: string): string {
  const ofAddIn = /^(?:\[\d+\]!)?_xldudf_([A-Za-z0-9]+)_(.+)$/i.exec(name);
  if (ofAddIn) return `${ofAddIn[1]}.${ofAddIn[2]}`;
  return name.replace(/^(?:_xlfn\.|_xlws\.|_xlpm\.|_xludf\.|_xldudf_)+/i, "");
}

type Token = { readonly kind: "name" | "space" | "other"; readonly text: string };

/** Texts in quotes and quoted sheet names stay whole, so that nothing inside them is taken for a function. */
function tokens(formula: string): readonly Token[] {
  const found: Token[] = [];
  for (const [text] of formula.matchAll(
    /"(?:[^"]|"")*"|'(?:[^']|'')*'|\[[^\]]*\]|[\p{L}_\\][\p{L}\p{N}_.\\?]*|\s+|./gsu,
  )) {
    const kind = /^[\p{L}_\\]/u.test(text) ? "name" : /^\s/.test(text) ? "space" : "other";
    found.push({ kind, text });
  }
  return found;
}

function isCall(pieces: readonly Token[], index: number): boolean {
  return pieces[index + 1]?.text === "(";
}

/** The names that LET and LAMBDA bind anywhere in the formula, in lower case. */
function boundNames(pieces: readonly Token[]): ReadonlySet<string> {
  const names = new Set<string>();
  pieces.forEach((token, index) => {
    const name = token.text.toUpperCase();
    if (token.kind !== "name" || !isCall(pieces, index) || (name !== "LET" && name !== "LAMBDA")) return;
    const starts = argumentTokens(pieces, index + 1);
    // LET binds every second argument, LAMBDA every one; the last argument of both is what is worked out.
    starts.slice(0, -1).forEach((argument, position) => {
      const only = argument.filter((piece) => piece.kind !== "space");
      if (only.length !== 1 || only[0]?.kind !== "name") return;
      if (name === "LAMBDA" || position % 2 === 0) names.add(only[0].text.toLowerCase());
    });
  });
  return names;
}

function argumentTokens(pieces: readonly Token[], open: number): readonly (readonly Token[])[] {
  const found: Token[][] = [[]];
  let depth = 0;
  for (const token of pieces.slice(open)) {
    if (token.text === "(" || token.text === "{") depth += 1;
    if (token.text === ")" || token.text === "}") depth -= 1;
    if (depth === 0) break;
    if (depth === 1 && token.text === ",") found.push([]);
    else if (!(depth === 1 && token.text === "(" && found.length === 1 && found[0]?.length === 0))
      found.at(-1)?.push(token);
  }
  return found;
}

const functionsOfWorksheets = new Set(["FILTER", "SORT"]);

/** Microsoft's list "Issue: An _xlfn. prefix is displayed in front of a formula", and the functions added since. */
const functionsOfLaterVersions = new Set(
  `ACOT ACOTH AGGREGATE ANCHORARRAY ARABIC ARRAYTOTEXT BASE BETA.DIST BETA.INV BINOM.DIST BINOM.DIST.RANGE BINOM.INV BITAND
  BITLSHIFT BITOR BITRSHIFT BITXOR BYCOL BYROW CEILING.MATH CEILING.PRECISE CHISQ.DIST CHISQ.DIST.RT CHISQ.INV CHISQ.INV.RT
  CHISQ.TEST CHOOSECOLS CHOOSEROWS COMBINA CONCAT CONFIDENCE.NORM CONFIDENCE.T COT COTH COVARIANCE.P COVARIANCE.S CSC CSCH
  DAYS DECIMAL DROP ERF.PRECISE ERFC.PRECISE EXPAND EXPON.DIST F.DIST F.DIST.RT F.INV F.INV.RT F.TEST FIELDVALUE FILTERXML
  FLOOR.MATH FLOOR.PRECISE FORECAST.ETS FORECAST.ETS.CONFINT FORECAST.ETS.SEASONALITY FORECAST.ETS.STAT FORECAST.LINEAR
  FORMULATEXT GAMMA GAMMA.DIST GAMMA.INV GAMMALN.PRECISE GAUSS GROUPBY HSTACK HYPGEOM.DIST IFNA IFS IMCOSH IMCOT IMCSC
  IMCSCH IMSEC IMSECH IMSINH IMTAN ISFORMULA ISOMITTED ISOWEEKNUM LAMBDA LET LOGNORM.DIST LOGNORM.INV MAKEARRAY MAP MAXIFS
  MINIFS MODE.MULT MODE.SNGL MUNIT NEGBINOM.DIST NORM.DIST NORM.INV NORM.S.DIST NORM.S.INV NUMBERVALUE PDURATION
  PERCENTILE.EXC PERCENTILE.INC PERCENTOF PERCENTRANK.EXC PERCENTRANK.INC PERMUTATIONA PHI PIVOTBY POISSON.DIST QUARTILE.EXC
  QUARTILE.INC QUERYSTRING RANDARRAY RANK.AVG RANK.EQ REDUCE REGEXEXTRACT REGEXREPLACE REGEXTEST RRI SCAN SEC SECH SEQUENCE
  SHEET SHEETS SINGLE SKEW.P SORTBY STDEV.P STDEV.S SWITCH T.DIST T.DIST.2T T.DIST.RT T.INV T.INV.2T T.TEST TAKE TEXTAFTER
  TEXTBEFORE TEXTJOIN TEXTSPLIT TOCOL TOROW TRIMRANGE UNICHAR UNICODE UNIQUE VALUETOTEXT VAR.P VAR.S VSTACK WEBSERVICE
  WEIBULL.DIST WRAPCOLS WRAPROWS XLOOKUP XMATCH XOR Z.TEST`.split(/\s+/),
);
