import { ofxDescription } from "../../../src/intake/bank/ofx-transaction";
import { readOfx } from "../../../src/intake/bank/read-ofx";
import { codesOf, recordsOf } from "./fixture";

function ofx(transactions: string, around: { readonly set?: string; readonly end?: string } = {}): string {
  const { set = "STMTRS", end = `</BANKTRANLIST><LEDGERBAL><BALAMT>1.00<DTASOF>20261031</LEDGERBAL></${set}></OFX>` } =
    around;
  const from = set === "CCSTMTRS" ? "CCACCTFROM" : "BANKACCTFROM";
  return `OFXHEADER:100\nVERSION:102\n\n<OFX><${set}><${from}><ACCTID>0077</${from}><BANKTRANLIST>${transactions}${end}`;
}

const ONE = "<STMTTRN><TRNTYPE>DEBIT<DTPOSTED>20261002<TRNAMT>-1.50<FITID>F1<NAME>A & B < C<MEMO>x &amp; y</STMTTRN>";

test("text with a bare ampersand or less-than is kept whole", () => {
  const [row] = recordsOf(readOfx(ofx(ONE), "a.qfx"));
  expect(row?.cells).toEqual(["F1", "0077", "2026-10-02", "-1.50", null, "A & B < C x & y", "DEBIT", null]);
});

test("transactions without close tags end at the next one and at the list's end", () => {
  const open = ONE.replace("</STMTTRN>", "");
  const file = readOfx(ofx(`${open}${open.replaceAll("F1", "F2")}`), "a.qfx");
  expect(recordsOf(file).map((row) => row.cells[0])).toEqual(["F1", "F2"]);
  expect(file.findings).toEqual([]);
});

test("an OFX 2 file in XML reads as the same", () => {
  const xml =
    '<?xml version="1.0"?><?OFX OFXHEADER="200" VERSION="211"?><OFX><STMTRS><BANKACCTFROM><ACCTID>0077</ACCTID></BANKACCTFROM>' +
    "<BANKTRANLIST><STMTTRN><TRNTYPE>DEBIT</TRNTYPE><DTPOSTED>20261002235959.000[-4:EDT]</DTPOSTED><TRNAMT>-1.50</TRNAMT>" +
    "<FITID>F1</FITID><NAME>A &amp; B</NAME></STMTTRN></BANKTRANLIST><LEDGERBAL><BALAMT>1.00</BALAMT><DTASOF>20261031</DTASOF></LEDGERBAL></STMTRS></OFX>";
  const file = readOfx(xml, "a.ofx");
  expect(file.layout).toBe("OFX 2.11 (XML)");
  expect(recordsOf(file).map((row) => row.cells.slice(2, 6))).toEqual([["2026-10-02", "-1.50", null, "A & B"]]);
  expect(file.findings).toEqual([]);
});

test("a credit card statement and a transfer's other account", () => {
  const transfer = ONE.replace("<NAME>", "<BANKACCTTO><ACCTID>9999</BANKACCTTO><NAME>");
  const file = readOfx(ofx(transfer, { set: "CCSTMTRS" }), "a.qfx");
  expect(file.control["account"]).toBe("0077");
  expect(file.control["closing"]).toBe("1.00");
});

test("one FITID with two amounts is two transactions and a finding", () => {
  const file = readOfx(ofx(`${ONE}${ONE.replace("-1.50", "-1.60")}`), "a.qfx");
  expect(recordsOf(file).map((row) => row.cells[0])).toEqual(["F1", "F1-2"]);
  expect(codesOf(file)).toEqual(["shared-bank-id"]);
});

test("the same FITID in two accounts is no repetition", () => {
  const [head = "", body = ""] = ofx(ONE).split("<OFX>");
  const statement = body.replace("</OFX>", "");
  const file = readOfx(`${head}<OFX>${statement}${statement.replaceAll("0077", "0088")}</OFX>`, "a.qfx");
  expect(recordsOf(file).map((row) => row.cells[0])).toEqual(["0077-F1", "0088-F1"]);
  expect(file.findings).toEqual([]);
});

test.each([
  ["<TRNAMT>-1.50", "<TRNAMT>-1.505", /amount/],
  ["<DTPOSTED>20261002", "<DTPOSTED>20261302", /date/],
])("%s as %s is rejected", (good, bad, reason) => {
  const file = readOfx(ofx(ONE.replace(good, bad)), "a.qfx");
  expect(file.rows.map((row) => row.fault)).toEqual([expect.stringMatching(reason)]);
});

test.each([
  ["ONLINE SETTLEMENT BATC", "ONLINE SETTLEMENT BATCH A", "ONLINE SETTLEMENT BATCH A"],
  ["CHECK", "PAID 7", "CHECK PAID 7"],
  ["CHECK", null, "CHECK"],
  [null, "MEMO", "MEMO"],
  ["CHECK PAID", "CHECK", "CHECK PAID"],
])("name %j and memo %j make %j", (name, memo, description) => {
  expect(ofxDescription(name, memo)).toBe(description);
});

test("a file that ends inside a transaction rejects it and says that its end is missing", () => {
  const file = readOfx(ofx(`${ONE}<STMTTRN><TRNTYPE>DEBIT<DTPOSTED>20261003<TRNAMT>-1000`, { end: "" }), "a.qfx");
  expect(recordsOf(file).map((row) => row.cells[0])).toEqual(["F1"]);
  expect(file.rows[1]?.fault).toMatch(/ends inside/);
  expect(codesOf(file)).toContain("missing-trailer");
});
