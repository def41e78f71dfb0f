import { readNacha } from "../../../src/intake/bank/read-nacha";
import { changeNotice, returnReason } from "../../../src/intake/bank/return-reason";
import { isRoutingNumber } from "../../../src/intake/bank/routing-number";
import { bankText, codesOf, recordsOf } from "./fixture";

const TEXT = bankText("returns.ach");

test("returned debits take money back, with the reason and the customer's account", () => {
  expect(recordsOf(readNacha(TEXT, "a.ach")).map((row) => row.cells)).toEqual([
    ["041000120000001", "00012402", "2026-10-12", "-140.25", "R01 Insufficient funds", "0000001", "041099990000017"],
    ["041000120000002", "00012407", "2026-10-12", "-61.90", "R02 Account closed", "0000001", "041099990000021"],
  ]);
});

test("a notification of change is no money: it is told, without the bank account's number", () => {
  const file = readNacha(TEXT, "a.ach");
  expect(file.findings).toEqual([
    expect.objectContaining({
      code: "notification-of-change",
      sample: ["line 9, account 00012411, C01: correct the account number to …1614"],
    }),
  ]);
  expect(file.control).toMatchObject({ returns: "2", returned: "-202.15", notifications: "1", total_debits: "202.15" });
  expect(JSON.stringify(file)).not.toContain("1918171614");
});

test("headers, addenda, controls and filler are no data, so that every line is accounted for", () => {
  const { rows } = readNacha(TEXT, "a.ach");
  expect(rows.map((row) => row.line)).toEqual(Array.from({ length: 20 }, (_, index) => index + 1));
  expect(rows.filter((row) => row.notData === "filler of nines")).toHaveLength(8);
});

test.each([
  ["without line ends", TEXT.replaceAll("\n", "")],
  ["in blocks of 940", TEXT.replaceAll("\n", "").replace(/.{940}/g, "$&\r\n")],
  ["with carriage returns", TEXT.replaceAll("\n", "\r\n")],
])("%s the file reads the same", (_, text) => {
  const file = readNacha(text, "a.ach");
  expect(recordsOf(file).map((row) => row.cells)).toEqual(recordsOf(readNacha(TEXT, "a.ach")).map((row) => row.cells));
  expect(codesOf(file)).toEqual(["notification-of-change"]);
});

/** The file with another text at a position (from 1) of a line. */
function edited(line: number, position: number, text: string): string {
  const lines = TEXT.split("\n");
  const old = lines[line - 1] ?? "";
  lines[line - 1] = `${old.slice(0, position - 1)}${text}${old.slice(position - 1 + text.length)}`;
  return lines.join("\n");
}

test.each([
  ["entry and addenda count of a batch", 7, 5, "000009"],
  ["entry hash of a batch", 7, 11, "0000000001"],
  ["debits of a batch", 7, 21, "000000000001"],
  ["batch count of the file", 12, 2, "000003"],
  ["block count of the file", 12, 8, "000009"],
  ["credits of the file", 12, 44, "000000000001"],
])("a wrong %s is a finding, and the records load", (_, line, position, text) => {
  const file = readNacha(edited(line, position, text), "a.ach");
  expect(codesOf(file)).toEqual(["control-total-difference", "notification-of-change"]);
  expect(recordsOf(file)).toHaveLength(2);
});

test("a routing number with a wrong check digit is a finding", () => {
  const digit = TEXT.split("\n")[2]?.charAt(11) === "0" ? "1" : "0";
  expect(codesOf(readNacha(edited(3, 12, digit), "a.ach"))).toEqual(["check-digit", "notification-of-change"]);
});

test("totals on the other side are right too, as some banks turn a returned debit into a credit", () => {
  const lines = TEXT.split("\n").map((line) =>
    /^8225000004/.test(line) ? `${line.slice(0, 20)}${line.slice(32, 44)}${line.slice(20, 32)}${line.slice(44)}` : line,
  );
  expect(codesOf(readNacha(lines.join("\n"), "a.ach"))).toEqual(["notification-of-change"]);
});

test("without a settlement day, the effective entry date counts", () => {
  const text = edited(2, 76, "   ");
  expect(recordsOf(readNacha(text, "a.ach")).map((row) => row.cells[2])).toEqual(["2026-10-09", "2026-10-09"]);
});

test("an entry without a return addenda is no return", () => {
  const lines = TEXT.split("\n").filter((line) => !line.startsWith("799R02"));
  const file = readNacha(lines.join("\n"), "a.ach");
  expect(recordsOf(file)).toHaveLength(1);
  expect(codesOf(file)).toContain("no-return-addenda");
});

test("a short record is rejected, a file of nothing refused", () => {
  const lines = TEXT.split("\n");
  const file = readNacha([...lines.slice(0, 2), (lines[2] ?? "").slice(0, 60), ...lines.slice(3)].join("\n"), "a.ach");
  expect(file.rows[2]?.fault).toMatch(/60 of 94 characters/);
  expect(() => readNacha("hello", "a.ach")).toThrow(/holds no record of a NACHA file/);
});

test.each([
  ["041000124", true],
  ["041000125", false],
  ["04100012", false],
])("routing number %s: %s", (digits, right) => {
  expect(isRoutingNumber(digits)).toBe(right);
});

test("reasons and changes in words", () => {
  expect(returnReason("R99")).toBe("R99");
  expect(changeNotice("C02", "041000124")).toBe("C02: correct the routing number to 041000124");
  expect(changeNotice("C03", "041000124   1918171614")).toBe(
    "C03: correct the routing number and account number to …0124 …1614",
  );
});
