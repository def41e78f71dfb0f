/**
 * The one direction of imports. Each folder of src lists the folders it may import; everything else fails the build.
 * `ports` are interfaces; `adapters` implement them and are known only where the program is put together.
 */
const MAY_IMPORT = {
  domain: [],
  formula: ["domain"],
  report: ["domain", "formula"],
  ledger: ["domain"],
  ports: ["domain", "formula", "report", "ledger"],
  intake: ["domain", "ledger", "ports"],
  sample: ["domain", "ledger"],
  analyses: ["domain", "formula", "report", "ledger", "intake", "ports"],
  app: ["domain", "formula", "report", "ledger", "intake", "sample", "analyses", "ports"],
  adapters: ["domain", "formula", "report", "ledger", "ports"],
  taskpane: ["domain", "formula", "report", "ledger", "intake", "sample", "analyses", "ports", "app"],
  cli: ["domain", "formula", "report", "ledger", "intake", "sample", "analyses", "ports", "app"],
  "excel-host": ["domain"],
};

/** Where adapters are chosen and the program is put together: the pane, the worker in which it looks at files, the command. */
const COMPOSITION_ROOTS = "^src/(taskpane/(index\\.tsx|examine-worker\\.ts)|cli/main\\.ts)$";

/** Folders that compute: no host, no engine, no page, no Node. */
const PURE = "^src/(domain|formula|report|intake|ledger|analyses|sample)/";

/** Packages that are hidden behind one folder each, so that they can be replaced in one place. */
const HIDDEN = [
  { name: "engine", from: "^src/adapters/duckdb/", packages: "@duckdb|web-worker|apache-arrow" },
  { name: "spreadsheet-file", from: "^src/adapters/xlsx/", packages: "hucre|fflate|@e965" },
  { name: "linear-solver", from: "^src/adapters/highs/", packages: "highs" },
  { name: "letter-file", from: "^src/adapters/docx/", packages: "docx" },
  { name: "html", from: "^src/intake/grid/html/", packages: "htmlparser2" },
  { name: "xml", from: "^src/intake/bank/", packages: "fast-xml-parser" },
  { name: "exact-numbers", from: "^src/domain/rates/exact\\.ts$", packages: "fraction\\.js" },
  { name: "page", from: "^src/taskpane/", packages: "react|react-dom|@fluentui" },
  { name: "spreadsheet-engine", from: "^src/excel-host/", packages: "@ironcalc|@microsoft/office-js" },
];

const oneDirection = Object.entries(MAY_IMPORT).map(([folder, others]) => ({
  name: `one-direction-${folder}`,
  severity: "error",
  comment: `src/${folder} may import only: ${others.join(", ") || "nothing but itself"}. Move the code, or take it as an argument.`,
  from: { path: `^src/${folder}/`, pathNot: COMPOSITION_ROOTS },
  to: { path: "^(src|test)/", pathNot: `^src/(${[folder, ...others, "types"].join("|")})/` },
}));

const hidden = HIDDEN.map(({ name, from, packages }) => ({
  name: `hidden-${name}`,
  severity: "error",
  comment: "This package is known in one folder only; use the port.",
  from: { path: "^src/", pathNot: from },
  to: { path: `(^|/)node_modules/(${packages})(/|$)` },
}));

module.exports = {
  forbidden: [
    ...oneDirection,
    ...hidden,
    {
      name: "no-program-imports-tests",
      severity: "error",
      comment: "Also the composition roots never import tests, nor the embedded host, which is no part of the add-in.",
      from: { path: COMPOSITION_ROOTS },
      to: { path: "^(test|src/excel-host)/" },
    },
    {
      name: "adapters-stand-alone",
      severity: "error",
      comment: "An adapter implements a port; it does not know the other adapters.",
      from: { path: "^src/adapters/([^/]+)/" },
      to: { path: "^src/adapters/", pathNot: "^src/adapters/$1/" },
    },
    {
      name: "pure-folders-know-no-node",
      severity: "error",
      comment: "Effects enter as arguments, through a port.",
      from: { path: PURE },
      to: { dependencyTypes: ["core"] },
    },
    {
      name: "no-circular",
      severity: "error",
      comment:
        "Two files that need each other are one idea, or a third idea is missing. Only the embedded host's objects are " +
        "circular as Excel's own are: a sheet knows its tables, a table its sheet.",
      from: { path: "^src/", pathNot: "^src/excel-host/objects/" },
      to: { circular: true },
    },
    {
      name: "no-development-package-in-production",
      severity: "error",
      comment: "A package that the add-in or the command line runs with belongs in dependencies.",
      from: { path: "^src/", pathNot: "^src/excel-host/" },
      to: { dependencyTypes: ["npm-dev"], dependencyTypesNot: ["type-only"], pathNot: "node_modules/@types/" },
    },
    {
      name: "not-resolvable",
      severity: "error",
      comment: "The imported file or package does not exist.",
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: {
      extensions: [".ts", ".tsx", ".mjs", ".js", ".json", ".d.ts"],
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default", "types"],
    },
  },
};
