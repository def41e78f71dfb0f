import type { Scalar } from "../../src/formula/cell-scalar";
import { evaluate } from "../../src/formula/evaluate";
import type { Formula } from "../../src/formula/formula";
import { formula } from "../../src/formula/formula-tag";
import { parseFormula } from "../../src/formula/parse-formula";
import { roundTo } from "../../src/domain/round-decimal";
import { cellsOf, columnOf, input, thisRow } from "../../src/formula/references";

const COLUMNS: Readonly<Record<string, readonly Scalar[]>> = {
  Service: ["water", "sewer", "Water", null],
  Open: [100, 250.5, -20, null],
  Mixed: [1, "2", true, null],
  Broken: [1, { error: "#N/A" }],
  Empty: [],
};
/** A line of a statement over three years. */
const YEARS = { columns: 3, values: [1000, 1030, 1060.9] };
const INPUTS: Readonly<Record<string, Scalar>> = { In_Rate: 0.5, In_Text: "12", In_Word: "word", In_Blank: null };

const open = columnOf("T", "Open");
const service = columnOf("T", "Service");
const years = cellsOf("T", "sales", ["FY2027", "FY2029"]);

function value(of: Formula): Scalar {
  return evaluate(parseFormula(of), (reference) => {
    if (reference.kind === "column") return COLUMNS[reference.column] ?? null;
    if (reference.kind === "cell" || reference.kind === "cells") return YEARS;
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
  [formula`COUNTIF(${service},"wat*")`, 2],
  [formula`COUNTIF(${service},"?ewer")`, 1],
  [formula`COUNTIF(${service},"w.*")`, 0],
  [formula`COUNTIF(${service},"wat~*")`, { error: "unknown" }],
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
  [formula`SUM(${years})`, 3090.9],
  [formula`INDEX(${years},2)`, 1030],
  [formula`INDEX(${years},1,3)`, 1060.9],
  [formula`INDEX(${years},2,1)`, { error: "unknown" }],
  [formula`INDEX(${open},2,1)`, 250.5],
  [formula`ROUND(SUMPRODUCT(${years},${years}),2)`, 1_000_000 + 1_060_900 + 1_125_508.81],
  [formula`SUMPRODUCT(${years},${columnOf("T", "Mixed")})`, { error: "#VALUE!" }],
  [formula`MATCH(1030,${years},0)`, 2],
  [formula`MATCH(1050,${years})`, 2],
  [formula`MATCH(999,${years},1)`, { error: "#N/A" }],
  [formula`MATCH("sewer",${service},0)`, 2],
  [formula`INDEX(${years},MATCH(1060.9,${years},0))`, 1060.9],
  [formula`MIN(${years},5)`, 5],
  [formula`AND(MIN(${years})>0,MAX(${years})<2000)`, true],
  [formula`POWER(2,0.5)`, Math.SQRT2],
  // A loan of 1,000 over two years at 4%: 1000·0.04/(1−1.04⁻²); without interest 1,000/4.
  [formula`ROUND(PMT(0.04,2,1000),2)`, -530.2],
  [formula`PMT(0,4,1000)`, -250],
  [formula`ROUND(PMT(0.04,2,1000,0,1),2)`, -509.8],
  // 110/1.1 + 121/1.21, and the same as level payments of 110 over two years.
  [formula`ROUND(NPV(0.1,110,121),6)`, 200],
  [formula`ROUND(PV(0.1,2,-110),4)`, 190.9091],
  [formula`LN(EXP(2))`, 2],
])("function %# gives what Excel gives: %j", (of, result) => {
  expect(value(of)).toEqual(result);
});

test("what only Excel computes is unknown, and so is all that depends on it", () => {
  expect(value(formula`IFERROR(MEDIAN(1,2,3)+1,0)`)).toEqual({ error: "unknown" });
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
