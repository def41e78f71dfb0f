import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

const SUMMARY = resolve(__dirname, "ci-summary.mjs");

interface Counts {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numRuntimeErrorTestSuites: number;
  readonly numPendingTests: number;
}

const allPassed: Counts = { numPassedTests: 12, numFailedTests: 0, numRuntimeErrorTestSuites: 0, numPendingTests: 0 };

describe("the last line of a build", () => {
  let folder = "";
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "ratebook-ci-"));
  });
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  function close(text: string, status: number) {
    const file = join(folder, "jest.json");
    writeFileSync(file, text);
    const run = spawnSync(process.execPath, [SUMMARY, file, String(status)], { encoding: "utf8" });
    return { exit: run.status, last: run.stdout.trimEnd().split("\n").at(-1) };
  }

  it.each([
    ["all passed", allPassed, 0, { exit: 0, last: "12 passed, 0 failed" }],
    ["two failed", { ...allPassed, numFailedTests: 2 }, 1, { exit: 1, last: "12 passed, 2 failed" }],
    [
      "one suite could not start",
      { ...allPassed, numRuntimeErrorTestSuites: 1 },
      1,
      { exit: 1, last: "12 passed, 1 failed" },
    ],
    ["some were skipped", { ...allPassed, numPendingTests: 3 }, 0, { exit: 0, last: "12 passed, 0 failed" }],
    ["it passed but was cut short", allPassed, 124, { exit: 1, last: "12 passed, 1 failed" }],
    ["no test ran at all", { ...allPassed, numPassedTests: 0 }, 0, { exit: 1, last: "0 passed, 1 failed" }],
  ])("counts honestly when %s", (_case, counts, status, expected) => {
    expect(close(JSON.stringify(counts), status)).toEqual(expected);
  });

  it.each([
    ["left no results", ""],
    ["broke off in the middle of writing them", '{"numPassedTests": 4'],
  ])("counts one failure when the run %s", (_case, text) => {
    expect(close(text, 0)).toEqual({ exit: 1, last: "0 passed, 1 failed" });
  });
});
