/** The arrows of the house: domain <- functions, domain <- workbook <- taskpane; the workbench stands outside. */
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
    {
      name: "functions-know-only-the-domain",
      severity: "error",
      comment:
        "Custom functions decode cells, call the domain and encode: they know neither the pane nor Excel's objects.",
      from: { path: "^src/functions" },
      to: { path: "^src/(workbook|taskpane)" },
    },
    {
      name: "workbook-does-not-know-the-pane",
      severity: "error",
      comment:
        "The workbook door reads and writes; what is shown is the pane's business. Return a value or a coded failure instead.",
      from: { path: "^src/workbook" },
      to: { path: "^src/(taskpane|functions)" },
    },
    {
      name: "pane-does-not-know-the-functions",
      severity: "error",
      comment:
        "The pane must work where the functions do not load (older Excel): share code through the domain instead.",
      from: { path: "^src/taskpane" },
      to: { path: "^src/functions" },
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
      name: "no-circles",
      severity: "error",
      comment:
        "Two files that need each other are one idea, or a third one is missing. Only the classes of workbench/excel lead to each other, as Office.js's own do: a range knows its worksheet, a worksheet its ranges.",
      from: { pathNot: "^workbench/excel" },
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
