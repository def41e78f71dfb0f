import { bankFormatOf } from "../../../src/intake/bank/bank-format";
import { wrongCheckDigits } from "../../../src/intake/bank/scan-line";
import { tiedWindows } from "../../../src/intake/bank/tied-window";
import { bankText, codesOf, readBank, recordsOf } from "./fixture";

test("a BAI lockbox file: one payment for each account, a check over two accounts, all totals right", () => {
  const file = readBank(bankText("lockbox-bai.txt"), "daily.txt");
  expect(file.layout).toBe("Lockbox (80-character)");
  expect(recordsOf(file).map((row) => row.cells)).toEqual([
    ["4471-2026-10-02-001-001-1", "00012401", "2026-10-02", "88.12", "20311", "001", "001"],
    ["4471-2026-10-02-001-002-1", "00012402", "2026-10-02", "140.25", "1187", "001", "002"],
    ["4471-2026-10-02-001-002-2", "00012405", "2026-10-02", "61.25", "1187", "001", "002"],
    ["4471-2026-10-02-002-001-1", "00012409", "2026-10-02", "934.18", "455", "002", "001"],
    ["4471-2026-10-02-002-002-1", "00012410", "2026-10-02", "63.65", "9021", "002", "002"],
  ]);
  expect(file.findings).toEqual([]);
  expect(file.control).toEqual({
    lockbox: "4471",
    deposit_date: "2026-10-02",
    batches: "2",
    checks: "4",
    payments: "5",
    total: "1287.45",
  });
});

test("a layout of the bank's own: account, amount and check number are found, a wrong check digit is told", () => {
  const file = readBank(bankText("lockbox-letters.txt"), "lockbox.txt");
  expect(recordsOf(file).map((row) => row.cells.slice(1, 5))).toEqual([
    ["00012402", "2026-10-09", "140.25", "20311"],
    ["00012407", "2026-10-09", "61.90", "455"],
    ["00012411", "2026-10-09", "500.00", "77012"],
    ["00012415", "2026-10-09", "49.94", "1001"],
    ["00012420", "2026-10-09", "750.00", "1002"],
  ]);
  expect(codesOf(file)).toEqual(["check-digit"]);
  expect(file.findings[0]?.sample).toEqual([expect.stringMatching(/^line 3, /)]);
});

test("delimited records with stubs: a check over two accounts", () => {
  const file = readBank(bankText("lockbox-delimited.txt"), "lockbox.txt");
  expect(recordsOf(file).map((row) => row.cells.slice(1, 6))).toEqual([
    ["00012402", "2026-10-09", "140.25", "20311", "1"],
    ["00012407", "2026-10-09", "61.90", "455", "1"],
    ["00012411", "2026-10-09", "500.00", "77012", "1"],
    ["00012415", "2026-10-09", "49.94", "1001", "2"],
    ["00012420", "2026-10-09", "700.00", "1002", "2"],
    ["00012421", "2026-10-09", "50.00", "1002", "2"],
  ]);
  expect(file.findings).toEqual([]);
});

test("records in words with blanks between them", () => {
  const lines = ["HDR 4471 10022026", "DTL 0001 00012402 0000014025 20311", "DTL 0002 00012407 0000006190 455"];
  const file = readBank(`${[...lines, "TRL 0002 000000020215"].join("\r\n")}\r\n`, "utility_lockbox.dat");
  expect(recordsOf(file).map((row) => row.cells.slice(1, 5))).toEqual([
    ["00012402", "2026-10-02", "140.25", "20311"],
    ["00012407", "2026-10-02", "61.90", "455"],
  ]);
});

test.each([
  ["batch total", "0000028962", "0000028963", 1],
  ["batch count", "0004471261002002", "0004471261002003", 1],
  ["service total", "0000128745", "0000128744", 1],
  ["amount of a stub", "0000014025", "0000014026", 1],
])("a wrong %s is a finding, and the payments load", (_, right, wrong, count) => {
  const text = bankText("lockbox-bai.txt").replace(right, wrong);
  const file = readBank(text, "lockbox.txt");
  expect(codesOf(file)).toEqual(Array(count).fill("control-total-difference"));
  expect(recordsOf(file)).toHaveLength(5);
});

test("payments of a file all have ids of their own", () => {
  for (const name of ["lockbox-bai.txt", "lockbox-letters.txt", "lockbox-delimited.txt"]) {
    const ids = recordsOf(readBank(bankText(name), name)).map((row) => row.cells[0]);
    expect(new Set(ids).size).toBe(ids.length);
  }
});

test("a check without an account is rejected", () => {
  const file = readBank(bankText("lockbox-bai.txt").replace("00012401", "        "), "lockbox.txt");
  expect(file.rows.find((row) => row.line === 4)?.fault).toMatch(/names no customer account/);
});

test.each([
  ["a table of payments", "Date,Account,Amount\n10/1/2026,00012402,140.25\n10/2/2026,00012407,61.90\n"],
  ["a report", "CITY OF MAPLE FALLS\nDAILY REPORT\nTotals 12.00\n"],
  ["numbers only", "100,200\n600,300\n700,500\n"],
])("%s is no lockbox file", (_, text) => {
  expect(bankFormatOf(text, "payments.csv")).toBeNull();
});

test("amounts are found where they add up", () => {
  const groups = [{ details: ["6A0000000150", "6B0000000250"], total: "70000000400" }];
  expect(tiedWindows(groups, 2)?.detail).toEqual({ start: 2, end: 12 });
  expect(tiedWindows([{ details: ["6A0000000150"], total: "70000000400" }], 2)).toBeNull();
});

test("check digits are judged only by weights that most lines follow", () => {
  const right = ["79927398713", "4539578763621486", "18", "26"].map((digits, line) => ({ line, digits }));
  expect(wrongCheckDigits(right)).toEqual([]);
  expect(wrongCheckDigits([...right, { line: 9, digits: "79927398714" }])).toEqual([
    { line: 9, digits: "79927398714" },
  ]);
  expect(wrongCheckDigits([...right.slice(0, 2), { line: 9, digits: "79927398714" }])).toEqual([]);
});
