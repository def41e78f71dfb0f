const WANTING = "Skipped, for want of LibreOffice, pdftoppm, the native engine or exports that may not be passed on:";

/** A reporter for jest: tells at the end which tests were skipped, by their full titles, and what they would have needed. */
class SkippedReporter {
  constructor(globalConfig) {
    // With -t, jest counts what the pattern leaves out as skipped: that is no news.
    this.silent = Boolean(globalConfig.testNamePattern);
  }

  onRunComplete(_contexts, results) {
    const tests = results.testResults.flatMap((file) => file.testResults);
    const skipped = tests.filter((test) => test.status === "pending").map((test) => test.fullName);
    if (this.silent || skipped.length === 0) return;
    process.stderr.write(`\n${WANTING}\n${skipped.map((title) => `  ${title}\n`).join("")}`);
  }
}

module.exports = SkippedReporter;
