import { resolve } from "node:path";
import reactHooks from "eslint-plugin-react-hooks";
import tseslint from "typescript-eslint";
import { houseRules } from "./house-rules/index.mjs";

const rootDir = resolve(import.meta.dirname, "..");

/** Folders that compute: no clock, no randomness, no host. */
const PURE = ["domain", "formula", "report", "intake", "ledger", "analyses", "sample"];
const HOST_GLOBALS = ["window", "document", "process", "Buffer", "fetch", "performance", "crypto", "localStorage"];
const TIMERS = ["setTimeout", "setInterval", "requestAnimationFrame"];

const NO_BARREL = [
  { selector: "ExportAllDeclaration", message: "Import from the file that defines it; no barrels." },
  { selector: "ExportNamedDeclaration[source]", message: "Import from the file that defines it; no barrels." },
];
const NO_DEFAULT = [
  { selector: "ExportDefaultDeclaration", message: "Name the export, so that every file calls it the same." },
];
const NO_BOOLEAN_PARAMETER = [
  {
    selector: ":function > Identifier.params > TSTypeAnnotation > TSBooleanKeyword",
    message: "A caller cannot read `true`: take a named choice instead of a boolean parameter.",
  },
];
const NO_CAST = [
  {
    selector: "TSAsExpression:not([typeAnnotation.typeName.name='const'])",
    message: "Decode outside values at the edge (intake, ports, adapters); inside, let the types prove it.",
  },
];
const NO_NOW = [
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: "Take the moment as an argument." },
  {
    selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
    message: "Take the moment as an argument.",
  },
  {
    selector: "MemberExpression[object.name='Math'][property.name='random']",
    message: "Take the seed as an argument.",
  },
];
const EVERYWHERE = [...NO_BARREL, ...NO_DEFAULT, ...NO_BOOLEAN_PARAMETER];

const inSource = (folders) => folders.map((folder) => `src/${folder}/**/*.{ts,tsx}`);
const syntax = (...selectors) => ["error", ...selectors];

export default tseslint.config(
  { ignores: ["dist/", "out/", "coverage/", "node_modules/"] },
  {
    files: ["**/*.{ts,tsx}"],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { project: resolve(rootDir, "tsconfig.json"), tsconfigRootDir: rootDir } },
    linterOptions: { reportUnusedDisableDirectives: "error" },
    plugins: { house: houseRules },
    rules: {
      eqeqeq: "error",
      "no-console": "error",
      "max-params": ["error", 3],
      "house/file-name": "error",
      "no-restricted-syntax": syntax(...NO_BARREL),
      "@typescript-eslint/consistent-type-imports": [
        "error",
        { fixStyle: "inline-type-imports", disallowTypeAnnotations: false },
      ],
      "@typescript-eslint/no-confusing-void-expression": [
        "error",
        { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true },
      ],
      // `IsoDate | ""` says more than `string`.
      "@typescript-eslint/no-redundant-type-constituents": "off",
      // `reject(signal.reason)` hands on whatever the caller gave as the reason.
      "@typescript-eslint/prefer-promise-reject-errors": [
        "error",
        { allowThrowingAny: true, allowThrowingUnknown: true },
      ],
      // A port's function may answer at once in one adapter and later in another.
      "@typescript-eslint/require-await": "off",
      // Records of functions, no classes with state: nothing here depends on `this`.
      "@typescript-eslint/unbound-method": "off",
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true, allowBoolean: true }],
      "@typescript-eslint/switch-exhaustiveness-check": ["error", { considerDefaultExhaustiveForUnions: true }],
    },
  },
  {
    files: ["src/**/*.{ts,tsx}"],
    ignores: ["**/*.d.ts"],
    rules: {
      "max-lines": ["error", { max: 200, skipBlankLines: true, skipComments: true }],
      "max-lines-per-function": ["error", { max: 25, skipBlankLines: true, skipComments: true }],
      "house/exported-doc": "error",
      "no-restricted-syntax": syntax(...EVERYWHERE),
    },
  },
  // Descriptions take lines that logic does not: markup, the blocks of a report, the members of an emulated object.
  {
    files: ["src/**/*.tsx", "src/analyses/*/report/*.ts", "src/excel-host/objects/*.ts", "src/excel-host/page/*.ts"],
    rules: { "max-lines-per-function": ["error", { max: 40, skipBlankLines: true, skipComments: true }] },
  },
  // Lists of facts, not logic: the ledger's columns, invented names.
  { files: ["src/ledger/tables.ts", "src/sample/city-names.ts"], rules: { "max-lines": "off" } },
  { files: inSource(["app"]), rules: { "no-restricted-syntax": syntax(...EVERYWHERE, ...NO_CAST) } },
  {
    files: inSource(PURE),
    rules: {
      "no-restricted-globals": ["error", ...HOST_GLOBALS, ...TIMERS],
      "no-restricted-syntax": syntax(...EVERYWHERE, ...NO_NOW, ...NO_CAST),
    },
  },
  { files: inSource(["intake"]), rules: { "no-restricted-syntax": syntax(...EVERYWHERE, ...NO_NOW) } },
  { files: inSource(["cli"]), rules: { "no-console": "off" } },
  { files: ["src/taskpane/**/*.{ts,tsx}"], ...reactHooks.configs.flat["recommended-latest"] },
  {
    files: ["test/**/*.{ts,tsx}"],
    rules: {
      "max-params": "off",
      "@typescript-eslint/no-confusing-void-expression": "off",
      // `expect.any(Number)` and its like are typed as any.
      "@typescript-eslint/no-unsafe-assignment": "off",
    },
  },
  { files: ["test/bench/**/*.ts"], rules: { "no-console": "off" } },
);
