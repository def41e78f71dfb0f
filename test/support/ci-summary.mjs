import { readFileSync } from "node:fs";

/**
 * Closes a run with one line, `N passed, N failed`, counted from jest's results file, and exits 1 unless all is well.
 * A suite that could not start counts as one failure; so does a run that broke off without results.
 *
 * `node ci-summary.mjs RESULTS.json STATUS`, where STATUS is the exit code of the run.
 */
const [, , resultsFile = "", status = "1"] = process.argv;
const results = readResults(resultsFile);
const counted = results.numFailedTests + results.numRuntimeErrorTestSuites;
const failed = counted === 0 && (status !== "0" || results.numPassedTests === 0) ? 1 : counted;

if (results.numPendingTests > 0) console.log(`${results.numPendingTests} skipped; they are named above`);
console.log(`${results.numPassedTests} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;

function readResults(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return { numPassedTests: 0, numFailedTests: 0, numRuntimeErrorTestSuites: 0, numPendingTests: 0 };
  }
}
