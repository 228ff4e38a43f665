/**
 * The arrows of the house: domain <- functions, domain <- workbook <- taskpane; the workbench stands outside. Inside of
 * each, rooms stand in an order: a room may know the rooms that are listed before it, never one after it. A room that is
 * not listed may not be there. docs/architecture.md tells the same in words.
 */

/** The rules, room by room, each with what it may not know and why. Files of src/domain itself stand for "". */
const domain = [
  ["calendar", "Days and working days need nothing but themselves."],
  ["", "What every room knows (customer, locale …) knows the calendar only: a customer has days."],
  ["text", "Script, figures and names are said of anything: they know no rule."],
  ["sheet", "Cells, edits and formulas are told apart from what stands in them."],
  ["rates", "A share knows what it is of how many, not of what."],
  ["rhythm", "A customer's own pace is reckoned from days alone."],
  ["trades", "A trade is data for the rules, and asks none of them."],
  ["rules", "The thresholds are read by every rule, so they can know none of them."],
  ["rulesSheet", "The tables of the rules know the rules, not who uses them."],
  ["reading", "Reading tells what stands on a sheet, whatever is done with it: it knows no use case."],
  ["daysOff", "Holidays are days of the workbook: they know the calendar and the reading, not who plans by them."],
  ["contactLog", "What was said and when is known before anything is planned."],
  ["contactPlan", "Whom, when and why is answered once, for all that stands below: the plan knows no list."],
  ["callList", "A call list carries out the plan; care, win-back and the pool are lists of their own."],
  ["pool", "The pool asks the plan, not the call list, and neither care nor win-back."],
  ["complaints", "A complaint is handled the same whatever list its customer is on."],
  ["care", "Care asks the plan who is free; it looks at no other list."],
  ["winBack", "Win-back begins where the plan has closed a customer; it looks at no other list."],
  ["referrals", "Who was sent by whom asks for no list."],
  ["talk", "Words to say are chosen by the case they are told, not by the list."],
  ["purchaseModels", "The models are mathematics of days and amounts."],
  [
    "grading",
    "A grade says what a customer is worth; who is leaving is the business of churn, which knows the grades. The estimate of the risk comes from the purchase models, which stand before it for that.",
  ],
  ["churn", "Churn knows the grades and the models, not who makes a list of it."],
  ["funnel", "The funnel counts customers; what people look at is made of it, never the other way about."],
  ["day", "The evening page is looked at: nothing is reckoned from it but a card or a dashboard."],
  ["card", "A card shows one customer: it knows neither dashboard nor share copy."],
  ["dashboard", "A dashboard knows all rooms but the share copy."],
  ["shareCopy", "A share copy may know all rooms but the dashboard, which nothing knows."],
];

/** Lists that carry out the plan side by side: what two of them need stands in the plan. */
const lists = ["callList", "pool", "care", "winBack"];

const reading = [
  ["", "What was read is a value: it knows no step of the reading."],
  ["headers", "The words of headers are told apart before any cell is looked at."],
  ["values", "A cell is read by itself; it knows neither its column nor its row."],
  ["layout", "Where the customers stand is decided before what the columns mean."],
  ["columns", "What a column means is decided before its rows are read."],
  ["rows", "A row becomes a customer whether or not there are orders."],
  ["orders", "Orders are joined to the customers that were read."],
];

const workbook = [
  ["door", "The door says Excel.run and knows nothing of what goes through it."],
  ["read", "Reading a sheet writes nothing and knows no way to."],
  ["cells", "Cells are written one way for all; who asked for it does not matter to them, so they do not know apply."],
  ["sheets", "A new sheet is made of cells; applying edits knows it, not the other way about."],
  ["blockSheet", "A sheet of blocks is made of cells and sheets; applying edits knows it, not the other way about."],
  ["apply", "Applying edits knows how cells and sheets are written, and no purpose of theirs."],
  ["formulas", "Freezing and repairing formulas knows apply, not the rules sheet."],
  ["rules", "The rules sheet is read and written as any other."],
  ["shareCopy", "A share copy only reads."],
];

const functions = [
  ["cells", "Decoding and encoding a cell is the same for all families of functions."],
  ["arguments", "What a family understands knows how cells are read, not how answers are shown."],
  ["answers", "How answers are shown does not depend on the function that gives them."],
  ["", "A function is made of what stands above it."],
];

/** What all screens share, in its order. Every other folder of the pane is a screen, except the frame around them. */
const pane = [
  ["theme", "Colours know nothing of what they colour."],
  ["commands", "A command is used by the pane, the ribbon and rehearse: it knows no screen and no words of one."],
  ["messages", "The words that all screens share know the values they speak of, and no screen."],
  ["layout", "The looks that screens share know no task."],
  ["charts", "The charts that screens share know no screen."],
  ["job", "Preparing, writing and undoing is the same for every screen."],
  ["result", "What came of a task is shown the same on every screen."],
  ["customers", "Picking a customer is the same on every screen."],
  ["ownLog", "The shop's own contact log is offered the same on every screen."],
];

module.exports = {
  forbidden: [
    {
      name: "domain-knows-only-itself",
      severity: "error",
      comment:
        "The domain is plain rules on plain values: it may import only itself, zod, chinese-days and tyme4ts. Pass what it needs as a parameter instead.",
      from: { path: "^src/domain" },
      to: { pathNot: "^src/domain|^node_modules/(zod|chinese-days|tyme4ts)/" },
    },
    ...inOrder("src/domain", domain),
    ...inOrder("src/domain/reading", reading),
    {
      name: "nothing-knows-the-dashboard",
      severity: "error",
      comment: "A dashboard is made of everything else: what something else needs of it belongs where it is counted.",
      from: { path: "^src/domain", pathNot: "^src/domain/dashboard/" },
      to: { path: "^src/domain/dashboard/" },
    },
    {
      name: "lists-do-not-know-one-another",
      severity: "error",
      comment: "Call list, pool, care and win-back carry out one plan: what two of them need belongs to contactPlan.",
      from: { path: `^src/domain/(${lists.join("|")})/` },
      to: { path: `^src/domain/(${lists.join("|")})/`, pathNot: "^src/domain/$1/" },
    },
    {
      name: "purchase-models-know-calendar-and-rhythm",
      severity: "error",
      comment:
        "The purchase models are mathematics on days and amounts, published and tested as such: no rule, sheet or sentence belongs in them.",
      from: { path: "^src/domain/purchaseModels/" },
      to: { path: "^src/domain/[^/]+/", pathNot: "^src/domain/(purchaseModels|calendar|rhythm)/" },
    },
    {
      name: "functions-know-only-the-domain",
      severity: "error",
      comment:
        "Custom functions decode cells, call the domain and encode: they know neither the pane nor Excel's objects.",
      from: { path: "^src/functions" },
      to: { path: "^src/(workbook|taskpane)" },
    },
    ...inOrder("src/functions", functions),
    {
      name: "families-of-functions-do-not-know-one-another",
      severity: "error",
      comment:
        "A family of functions is a file of its own; what two of them need stands in cells, arguments or answers.",
      from: { path: "^src/functions/[^/]+$", pathNot: "^src/functions/functions\\.ts$" },
      to: { path: "^src/functions/[^/]+$" },
    },
    {
      name: "workbook-does-not-know-the-pane",
      severity: "error",
      comment:
        "The workbook door reads and writes; what is shown is the pane's business. Return a value or a coded failure instead.",
      from: { path: "^src/workbook" },
      to: { path: "^src/(taskpane|functions)" },
    },
    ...inOrder("src/workbook", workbook),
    {
      name: "pane-does-not-know-the-functions",
      severity: "error",
      comment:
        "The pane must work where the functions do not load (older Excel): share code through the domain instead.",
      from: { path: "^src/taskpane" },
      to: { path: "^src/functions" },
    },
    ...inOrder("src/taskpane", pane, "the screens"),
    {
      name: "a-screen-knows-no-other-screen",
      severity: "error",
      comment: `What two screens need stands in a room that all share: ${pane.map(([room]) => room).join(", ")}.`,
      from: { path: "^src/taskpane/([^/]+)/", pathNot: `^src/taskpane/(pane|${either(pane)})/` },
      to: { path: "^src/taskpane/", pathNot: `^src/taskpane/($1|${either(pane)})/` },
    },
    {
      name: "nothing-of-the-pane-knows-its-entrances",
      severity: "error",
      comment:
        "taskpane, headless and ribbon start the pane; they ask the clock, so that nothing else has to. Take the day as a parameter.",
      from: { path: "^src/taskpane/[^/]+/" },
      to: { path: "^src/taskpane/[^/]+$" },
    },
    {
      name: "nothing-shipped-knows-the-workbench",
      severity: "error",
      comment:
        "The workbench is never shipped; it knows the add-in as its built pages, and the add-in does not know it at all.",
      from: { path: "^src" },
      to: { path: "^(workbench|test|bench|scripts)" },
    },
    {
      name: "workbench-knows-only-the-built-add-in",
      severity: "error",
      comment:
        "The workbench stands in for Excel: it may not look into the add-in's source, or it would stop being an honest test of it.",
      from: { path: "^workbench" },
      to: { path: "^src" },
    },
    {
      name: "the-wire-knows-no-spreadsheet",
      severity: "error",
      comment: "The wire answers Office.js with whatever objects carry its names; what they are is not its business.",
      from: { path: "^workbench/wire/" },
      to: { path: "^workbench/", pathNot: "^workbench/wire/" },
    },
    {
      name: "the-stand-in-knows-no-file-and-no-page",
      severity: "error",
      comment: "Excel's objects are the same in a page and in Node, and whatever file they came from.",
      from: { path: "^workbench/excel/" },
      to: { path: "^workbench/", pathNot: "^workbench/(excel|wire)/" },
    },
    {
      name: "files-know-no-page",
      severity: "error",
      comment: "Files are opened and saved for the page, for rehearse and for the sample alike.",
      from: { path: "^workbench/files/" },
      to: { path: "^workbench/(page|rehearse|sample)/" },
    },
    {
      name: "no-circles",
      severity: "error",
      comment:
        "Two files that need each other are one idea, or a third one is missing. Only the classes of workbench/excel lead to each other, as Office.js's own do: a range knows its worksheet, a worksheet its ranges.",
      from: { pathNot: "^workbench/excel" },
      to: { circular: true },
    },
    {
      name: "no-circles-of-folders",
      severity: "error",
      comment:
        "Two folders that need each other are one room, or a definition stands in the wrong one: move it to the room that both may know.",
      scope: "folder",
      from: { path: "^src" },
      to: { circular: true },
    },
    {
      name: "no-development-packages-in-what-is-shipped",
      severity: "error",
      comment:
        "What the pane loads must be a dependency, so that its licence and size are looked at. Types alone may come from anywhere.",
      from: { path: "^src" },
      to: { dependencyTypes: ["npm-dev"], dependencyTypesNot: ["type-only"] },
    },
    {
      name: "no-unresolvable-imports",
      severity: "error",
      comment: "The file or package does not exist.",
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "^dist" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default", "types"],
    },
  },
};

/**
 * One rule a room: it may not know what is listed after it. Folders that are not listed are `others`, which all listed
 * rooms stand before; without others, such a folder is forbidden.
 */
function inOrder(folder, rooms, others) {
  const name = folder.replace("src/", "").replace("/", "-");
  const listed = rooms.flatMap(([room]) => (room === "" ? [] : [room]));
  const unlisted = `^${folder}/(?!(${listed.join("|")})/)[^/]+/`;
  const order = rooms.map(([room, comment], index) => {
    const after = rooms.slice(index + 1).flatMap(([later]) => (later === "" ? [] : [later]));
    const knownLater = after.length > 0 ? [`^${folder}/(${after.join("|")})/`] : [];
    const root = rooms.findIndex(([other]) => other === "") > index ? [`^${folder}/[^/]+$`] : [];
    return {
      name: `${name}-${room === "" ? "root" : room}-knows-only-what-stands-above`,
      severity: "error",
      comment,
      from: { path: room === "" ? `^${folder}/[^/]+$` : `^${folder}/${room}/` },
      to: { path: [...knownLater, ...root, unlisted].join("|") },
    };
  });
  return others
    ? order
    : [
        ...order,
        {
          name: `${name}-has-no-other-rooms`,
          severity: "error",
          comment: `Give the new room of ${folder} its place in the order at the top of .dependency-cruiser.cjs, with a sentence.`,
          from: { path: unlisted },
          to: {},
        },
      ];
}

function either(rooms) {
  return rooms.map(([room]) => room).join("|");
}
