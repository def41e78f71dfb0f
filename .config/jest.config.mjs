import { availableParallelism } from "node:os";
import { resolve } from "node:path";

const rootDir = resolve(import.meta.dirname, "..");
const shared = {
  rootDir,
  testEnvironment: "<rootDir>/test/support/node-environment.cjs",
  transform: {
    "^.+\\.(ts|tsx)$": [
      "@swc/jest",
      {
        jsc: {
          target: "es2022",
          parser: { syntax: "typescript", tsx: true },
          transform: { react: { runtime: "automatic" } },
        },
      },
    ],
    "^.+\\.sql$": "<rootDir>/test/support/sql-transform.cjs",
  },
  moduleNameMapper: {
    "^hucre/xlsx$": "<rootDir>/test/support/hucre.cjs",
    "^@ironcalc/wasm$": "<rootDir>/test/support/iron-calc.cjs",
    "^(d3-[a-z-]+|internmap)$": "<rootDir>/node_modules/$1/dist/$1.js",
  },
  transformIgnorePatterns: ["/node_modules/(?!(d3-[a-z]+|internmap|pure-rand|@fluentui)/)"],
};
const apart = ["contracts", "tie-out", "e2e", "bench"].map((folder) => `<rootDir>/test/${folder}/`);

/** Four kinds of test: fast rules, ports held to their contract, the workbook against a spreadsheet engine, the page in a browser. */
export default {
  rootDir,
  testTimeout: 120_000,
  // A small machine has two processors, and a test that waits for a browser or a spreadsheet leaves one free.
  maxWorkers: Math.max(2, Math.floor(availableParallelism() / 2)),
  reporters: ["default", "<rootDir>/test/support/skipped-reporter.cjs"],
  projects: [
    { ...shared, displayName: "unit", testMatch: ["<rootDir>/test/**/*.test.{ts,tsx}"], testPathIgnorePatterns: apart },
    { ...shared, displayName: "contracts", testMatch: ["<rootDir>/test/contracts/**/*.test.ts"] },
    { ...shared, displayName: "tie-out", testMatch: ["<rootDir>/test/tie-out/**/*.test.ts"] },
    {
      ...shared,
      displayName: "e2e",
      testMatch: ["<rootDir>/test/e2e/**/*.test.ts"],
      globalSetup: "<rootDir>/test/support/build-embedded.ts",
    },
  ],
};
