import { readBai2 } from "../../../src/intake/bank/read-bai2";
import { bankText, codesOf, recordsOf } from "./fixture";

/** A file of one group and one account around some lines. */
function bai2(lines: readonly string[], status = "010,10000,,,015,9000,,"): string {
  return ["01,A,B,261101,0400,1,80,,2/", "02,B,A,1,261009,,USD,2/", `03,0077,USD,${status}/`, ...lines].join("\n");
}

function only(line: string): readonly (string | null)[] {
  const [row] = recordsOf(readBai2(bai2([...line.split("\n"), "49,0,3/", "98,0,1,5/", "99,0,1,7/"]), "a.bai"));
  return row?.cells.slice(2) ?? [];
}

test.each([
  [
    "a slash within the text",
    "16,555,8812,Z,,,RTN CHK NSF /KLEIN R/",
    ["2026-10-09", "-88.12", null, "RTN CHK NSF /KLEIN R", "555", null],
  ],
  [
    "a slash at the break of the text",
    "16,555,8812,Z,,,RTN CHK NSF /\n88,KLEIN R/",
    ["2026-10-09", "-88.12", null, "RTN CHK NSF /KLEIN R", "555", null],
  ],
  ["commas within the text", "16,195,500000,Z,,,A, B, C/", ["2026-10-09", "5000.00", null, "A, B, C", "195", null]],
  [
    "text over two continuations",
    "16,195,1,Z,,,ONE\n88,TWO,\n88,THREE/",
    ["2026-10-09", "0.01", null, "ONE TWO, THREE", "195", null],
  ],
  [
    "a break within the fields",
    "16,475,125000,Z,/\n88,20117,CHECK PAID/",
    ["2026-10-09", "-1250.00", "20117", "CHECK PAID", "475", null],
  ],
  [
    "three availability amounts",
    "16,165,300,S,100,100,100,BR,CR,TEXT/",
    ["2026-10-09", "3.00", "CR", "TEXT", "165", "BR"],
  ],
  ["a value date and time", "16,165,300,V,261010,1200,BR,CR,TEXT/", ["2026-10-09", "3.00", "CR", "TEXT", "165", "BR"]],
  [
    "pairs of days and amounts",
    "16,165,300,D,2,0,100,1,200,BR,CR,TEXT/",
    ["2026-10-09", "3.00", "CR", "TEXT", "165", "BR"],
  ],
  ["no funds type and no references", "16,165,300,,,,TEXT/", ["2026-10-09", "3.00", null, "TEXT", "165", null]],
  ["no text", "16,165,300,0,,/", ["2026-10-09", "3.00", null, null, "165", null]],
  ["no slash at the end", "16,165,300,0,,,TEXT", ["2026-10-09", "3.00", null, "TEXT", "165", null]],
  [
    "a check number among the bank's references only",
    "16,475,300,0,20117,,CHECK PAID/",
    ["2026-10-09", "-3.00", "20117", "CHECK PAID", "475", "20117"],
  ],
  ["an amount of zero", "16,165,0,0,,,TEXT/", ["2026-10-09", "0.00", null, "TEXT", "165", null]],
])("a transaction with %s", (_, line, cells) => {
  expect(only(line)).toEqual(cells);
});

test("a word cut at the end of a full line is whole again", () => {
  const first = "16,195,500000,Z,,,COUNTY AUDITOR TAX LIEN SETTLEMENT OF HA";
  expect(only(`${first.padEnd(80, "X")}\n88,YZ/`)[3]).toMatch(/HAX+YZ$/);
});

test.each([
  ["16,099,300,0,,,TEXT/", /Type code "099"/],
  ["16,165,3.00,0,,,TEXT/", /amount "3\.00"/],
  ["16,165,,0,,,TEXT/", /amount ""/],
])("%s is rejected", (line, reason) => {
  const file = readBai2(bai2([line, "49,0,3/"]), "a.bai");
  expect(file.rows.find((row) => row.fault !== undefined)?.fault).toMatch(reason);
  expect(recordsOf(file)).toHaveLength(0);
});

test("a message without money is no data", () => {
  const file = readBai2(bai2(["16,890,,,,,CALL US/", "49,0,3/"]), "a.bai");
  expect(file.rows.find((row) => row.line === 4)?.notData).toBe("message of the bank without money");
});

test("balances are read over continuations, with a type code at a line's end or an omitted count", () => {
  const right = ["49,0,3/", "98,0,1,5/", "99,0,1,7/"];
  for (const status of [
    "010,10000,,,015\n88,9000,,",
    "010,10000/\n88,015,9000",
    "010,10000,,/\n88,015,9000,,",
    "010,10000,2,S,1,2,3,015,9000",
  ]) {
    const { control } = readBai2(bai2(["16,475,1000,Z,,,C/", ...right], status), "a.bai");
    expect([control["opening"], control["closing"]]).toEqual(["100.00", "90.00"]);
  }
});

test("trailers that are right give no finding, each wrong total or count one", () => {
  // 10000 + 9000 of the account record and 1000 of the transaction.
  const right = bai2(["16,475,1000,Z,,,C/", "49,20000,3/", "98,20000,1,5/", "99,20000,1,7/"]);
  expect(readBai2(right, "a.bai").findings).toEqual([]);
  expect(
    readBai2(right.replace("49,20000", "49,20001"), "a.bai").findings.map(({ amountCents }) => amountCents),
  ).toEqual([1, -1]);
  expect(codesOf(readBai2(right.replace("98,20000,1,5", "98,20000,2,6"), "a.bai"))).toHaveLength(2);
  expect(codesOf(readBai2(right.replace("99,20000,1,7", "99,30000,2,8"), "a.bai"))).toHaveLength(3);
  expect(codesOf(readBai2(right.replace("015,9000", "015,9500"), "a.bai"))).toEqual(
    Array(2).fill("control-total-difference"),
  );
});

test("lines padded to 80 characters, with or without line ends, read the same", () => {
  const lines = bankText("october.bai").trim().split("\n");
  const plain = readBai2(lines.join("\r\n"), "a.bai");
  for (const end of ["\r\n", "\n", ""]) {
    const padded = readBai2(lines.map((line) => line.padEnd(80)).join(end), "a.bai");
    expect(recordsOf(padded).map((row) => row.cells)).toEqual(recordsOf(plain).map((row) => row.cells));
    expect(padded.findings).toEqual([]);
  }
});

test("several accounts keep their own balances, and their ids begin with the account", () => {
  const second = ["03,0088,USD,010,500,,,015,700,,/", "16,165,200,Z,,,D/", "49,1400,3/"];
  const file = readBai2(
    bai2(["16,475,1000,Z,,,C/", "49,20000,3/", ...second, "98,21400,2,8/", "99,21400,1,10/"]),
    "a.bai",
  );
  expect(file.control).toMatchObject({
    account: "0077, 0088",
    opening: "105.00",
    closing: "97.00",
    "closing 0088": "7.00",
  });
  expect(recordsOf(file).map((row) => row.cells[0])).toEqual(["0077-2026-10-09-1", "0088-2026-10-09-1"]);
  expect(file.findings).toEqual([]);
});

test("one group for a month takes the value dates as days", () => {
  const lines = ["16,165,100,V,261002,,,,A/", "16,165,100,V,261005,,,,B/", "16,165,100,V,261009,,,,C/"];
  const file = readBai2(bai2([...lines, "49,19300,5/"]), "a.bai");
  expect(recordsOf(file).map((row) => row.cells[2])).toEqual(["2026-10-02", "2026-10-05", "2026-10-09"]);
});

test("a transaction before any account is rejected, a file of nothing refused", () => {
  expect(readBai2("01,A,B/\n16,165,100,Z,,,A/\n99,0,0,3/", "a.bai").rows[1]?.fault).toMatch(/before any account/);
  expect(() => readBai2("hello", "a.bai")).toThrow(/holds no BAI2 record/);
});
