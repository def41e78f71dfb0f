import type { Scalar } from "../../src/formula/cell-scalar";
import { evaluate } from "../../src/formula/evaluate";
import type { Formula } from "../../src/formula/formula";
import { formula } from "../../src/formula/formula-tag";
import { parseFormula } from "../../src/formula/parse-formula";
import { columnOf, input, thisRow } from "../../src/formula/references";
import { roundTo } from "../../src/domain/round-decimal";

const COLUMNS: Readonly<Record<string, readonly Scalar[]>> = {
  Service: ["water", "sewer", "Water", null],
  Open: [100, 250.5, -20, null],
  Mixed: [1, "2", true, null],
  Broken: [1, { error: "#N/A" }],
  Empty: [],
};
const INPUTS: Readonly<Record<string, Scalar>> = { In_Rate: 0.5, In_Text: "12", In_Word: "word", In_Blank: null };

const open = columnOf("T", "Open");
const service = columnOf("T", "Service");

function value(of: Formula): Scalar {
  return evaluate(parseFormula(of), (reference) => {
    if (reference.kind === "column") return COLUMNS[reference.column] ?? null;
    return reference.kind === "this-row" ? 7 : (INPUTS[reference.name] ?? null);
  });
}

test.each<[Formula, Scalar]>([
  [formula`1+2*3`, 7],
  [formula`(1+2)*3`, 9],
  [formula`10-2-3`, 5],
  [formula`100/10/2`, 5],
  [formula`2^3^2`, 64],
  [formula`-2^2`, 4],
  [formula`0-2^2`, -4],
  [formula`50%*4`, 2],
  [formula`1+1=2`, true],
  [formula`"a"&1+1`, "a2"],
  [formula`"Water"="water"`, true],
  [formula`2<"1"`, true],
  [formula`"z"<FALSE`, true],
  [formula`${input("In_Blank")}=""`, true],
  [formula`${input("In_Blank")}=0`, true],
  [formula`${input("In_Text")}*2`, 24],
  [formula`${input("In_Word")}*2`, { error: "#VALUE!" }],
  [formula`TRUE+TRUE`, 2],
  [formula`1/0`, { error: "#DIV/0!" }],
  [formula`SQRT(-1)`, { error: "#NUM!" }],
  [formula`${thisRow("Open")}*${input("In_Rate")}`, 3.5],
])("formula %# gives what Excel gives: %j", (of, result) => {
  expect(value(of)).toEqual(result);
});

test.each<[Formula, Scalar]>([
  [formula`SUM(${open})`, 330.5],
  [formula`INDEX(${open},2)`, 250.5],
  [formula`INDEX(${open},4)+1`, 1],
  [formula`INDEX(${open},5)`, { error: "unknown" }],
  [formula`SUM(${open},"3",TRUE)`, 334.5],
  [formula`SUM(${columnOf("T", "Mixed")})`, 1],
  [formula`SUM(${columnOf("T", "Broken")})`, { error: "#N/A" }],
  [formula`AVERAGE(${open})`, 330.5 / 3],
  [formula`AVERAGE(${columnOf("T", "Empty")})`, { error: "#DIV/0!" }],
  [formula`MAX(${open})`, 250.5],
  [formula`MIN(${open})`, -20],
  [formula`MIN(${columnOf("T", "Empty")})`, 0],
  [formula`COUNT(${open})`, 3],
  [formula`COUNTA(${columnOf("T", "Mixed")})`, 3],
  [formula`SUMIF(${service},"water",${open})`, 80],
  [formula`SUMIF(${open},">0")`, 350.5],
  [formula`SUMIFS(${open},${service},"water",${open},">0")`, 100],
  [formula`COUNTIF(${service},"<>water")`, 2],
  [formula`COUNTIF(${service},"wat*")`, { error: "unknown" }],
  [formula`SUMPRODUCT(${open},${open})`, 10_000 + 62_750.25 + 400],
  [formula`MOD(-3,2)`, 1],
  [formula`INT(-1.5)`, -2],
  [formula`ROUND(2.5,0)`, 3],
  [formula`ROUND(-1.005,2)`, -1.01],
  [formula`ROUNDUP(1.001,2)`, 1.01],
  [formula`ROUNDDOWN(-1.009,2)`, -1],
  [formula`IF(1>2,"late","paid")`, "paid"],
  [formula`IF(FALSE,1/0,5)`, 5],
  [formula`IFERROR(1/0,"none")`, "none"],
  [formula`AND(TRUE,1)`, true],
  [formula`OR(FALSE,0)`, false],
  [formula`NOT(FALSE)`, true],
  [formula`ISBLANK(${input("In_Blank")})`, true],
  [formula`LEN("meter")`, 5],
])("function %# gives what Excel gives: %j", (of, result) => {
  expect(value(of)).toEqual(result);
});

test("what only Excel computes is unknown, and so is all that depends on it", () => {
  expect(value(formula`IFERROR(PMT(0.05/12,60,1000)+1,0)`)).toEqual({ error: "unknown" });
});

test.each([
  [1.005, 2, 1.01],
  [2.675, 2, 2.68],
  [-2.5, 0, -3],
  [1234.5, -2, 1200],
  [1e-7, 2, 0],
  [0, 2, 0],
])("%d rounds to %i places as %d", (figure, digits, rounded) => {
  expect(roundTo(figure, digits, "nearest")).toBe(rounded);
});
