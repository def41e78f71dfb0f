import { fundCautions } from "../../../domain/study/cautions";
import type { Formula } from "../../../formula/formula";
import { formula } from "../../../formula/formula-tag";
import { cellsDown, cellsOf, input, total } from "../../../formula/references";
import type { Block, ChecksBlock, Sheet, StatementBlock } from "../../../report/report";
import { cellAt, type FundPages, lineOf, periodsOf, type StatementOf, statementName } from "./fund-pages";
import { plus } from "./join-formulas";
import { exampleCheck } from "./rate-tables";
import { isElastic, SHARE_AT_NEW_RATES } from "./revenue-statements";

type Check = ChecksBlock["checks"][number];

/** All checks of the study: each of the errors that rate studies are known for has one that would catch it. */
export function checksSheet(funds: readonly FundPages[], stamp: string): Sheet {
  return {
    key: "checks",
    name: "Checks",
    orientation: "landscape",
    blocks: [
      { kind: "heading", level: "title", text: "Checks" },
      {
        kind: "note",
        lines: [
          "Every check is a live formula. A FAIL is a question to answer before the study is signed; some are matters of judgement, and say so.",
          `The path was solved and the figures below were found on ${stamp}. Where a check says that formulas no longer agree, an assumption was changed since: solve again.`,
        ],
      },
      ...funds.flatMap((pages): readonly Block[] => [
        { kind: "heading", level: "heading", text: pages.plan.fund.name },
        { kind: "checks", checks: fundChecks(pages) },
        foundStatement(pages),
      ]),
    ],
  };
}

/** Ending balances as the program found them, beside the workbook's formulas. */
function foundStatement(pages: FundPages): StatementBlock {
  const { years } = pages.recommended;
  return {
    kind: "statement",
    name: statementName(pages, "Found"),
    periods: periodsOf(pages.plan),
    rows: [
      lineOf("increase", pages, {
        label: "Increase, as solved",
        format: "fine-percent",
        how: "Value",
        each: (at) => years[at]?.increase ?? 0,
      }),
      lineOf("ending", pages, {
        label: "Ending balance, as found",
        format: "dollars",
        how: "Value",
        each: (at) => years[at]?.ending ?? 0,
      }),
      lineOf("live", pages, {
        label: "Ending balance, by formula",
        format: "dollars",
        how: `Line {${statementName(pages, "Cash")}.ending}`,
        each: (year) => [cellAt(pages, "Cash", { row: "ending", year })],
      }),
    ],
  };
}

function fundChecks(pages: FundPages): readonly Check[] {
  const checks = [
    ...exhibitChecks(pages),
    ...sumChecks(pages),
    ...methodChecks(pages),
    ...assumptionChecks(pages),
    ...capitalChecks(pages),
    ...resultChecks(pages),
  ];
  return checks.map((check, index) => ({ ...check, name: `Check_${pages.prefix}_${String(index + 1)}` }));
}

type Unnamed = Omit<Check, "name">;

function check(
  label: string,
  left: Formula,
  parts: { readonly right?: Formula; readonly format?: Check["format"]; readonly tolerance?: number } = {},
): Unnamed {
  const { right = formula`0`, format = "count", tolerance = 0 } = parts;
  return { label, left: { formula: left }, right: { formula: right }, format, tolerance };
}

/** The years of a fund as the ends of a range. */
function span({ plan }: FundPages): readonly [string, string] {
  const periods = periodsOf(plan);
  return [periods[1] ?? "", periods.at(-1) ?? ""];
}

function sumOfLines(pages: FundPages, name: string, rows: readonly string[]): Formula {
  return plus(rows.map((row) => formula`SUM(${cellsOf(name, row, span(pages))})`));
}

function exhibitChecks(pages: FundPages): readonly Unnamed[] {
  const printed = pages.plan.lines.filter(({ decimals }) => decimals !== null).map(({ line }) => line.id);
  if (printed.length === 0) return [];
  const followers = pages.plan.lines.filter(({ line }) => line.follows !== undefined);
  const exhibit = `${pages.prefix}Exhibit`;
  const example = exampleCheck(pages);
  return [
    check("The exhibit's prices are the prices that revenue is made with", sumOfLines(pages, exhibit, printed), {
      right: sumOfLines(pages, statementName(pages, "Prices"), printed),
      format: "price",
    }),
    ...(example === null
      ? []
      : [
          check("The exhibit's examples are its units × its prices", example.shown, {
            right: example.expected,
            format: "dollars",
          }),
        ]),
    ...(pages.recommended.path.kind === "increases" ? followers : []).map(({ line, decimals }) => {
      const lead = line.follows?.line ?? "";
      const last = pages.plan.years.length - 1;
      return check(
        `${line.name} is ${String(line.follows?.times ?? 1)} times its printed rate`,
        [cellAt(pages, "Prices", { row: line.id, year: last })],
        {
          right: formula`ROUND(${cellAt(pages, "Prices", { row: lead, year: last })}*${line.follows?.times ?? 1},${decimals ?? 2})`,
          format: "price",
        },
      );
    }),
    check(
      "Minimum charges that seem to follow a rate and are escalated apart from it",
      formula`${cautions(pages, ["minimum-apart-from-rate"])}`,
    ),
  ];
}

/** How many cautions of some codes the fund's assumptions gave when the workbook was written. */
function cautions({ recommended }: FundPages, codes: readonly string[]): number {
  return fundCautions(recommended).filter(({ code }) => codes.includes(code)).length;
}

function sumChecks(pages: FundPages): readonly Unnamed[] {
  const { plan } = pages;
  const dollars = { format: "dollars", tolerance: 0.005 } as const;
  const cash = (row: string): Formula => formula`SUM(${cellsOf(statementName(pages, "Cash"), row, span(pages))})`;
  const lines = (of: StatementOf, ids: readonly string[]) => sumOfLines(pages, statementName(pages, of), ids);
  return [
    check(
      "Rate lines add up to the revenue of the cash flow",
      lines(
        "Revenue",
        plan.lines.map(({ line }) => line.id),
      ),
      { right: cash("billed"), ...dollars },
    ),
    check(
      "Budget lines add up to the O&M of the cash flow",
      lines(
        "Operating",
        plan.operating.map(({ line }) => line.id),
      ),
      { right: cash("operating"), ...dollars },
    ),
    check(
      "What funding sources pay adds up to the cost of projects",
      lines("Capital", ["rates", "debt", "grants", "reserves", "contributions"]),
      {
        right: lines("Capital", ["cost"]),
        ...dollars,
      },
    ),
    check(
      "Opening balance and all cash flows add up to the last ending balance",
      formula`${cellAt(pages, "Cash", { row: "opening", year: 0 })}+${cash("flow")}+${cash("interest")}`,
      {
        right: [cellAt(pages, "Cash", { row: "ending", year: plan.years.length - 1 })],
        ...dollars,
      },
    ),
  ];
}

/** Method as stated: the solved path is in place, the formulas agree with it, and a mid-year increase brings its share. */
function methodChecks(pages: FundPages): readonly Unnamed[] {
  const years = pages.plan.years.map((_, at) => at);
  const apart = (left: StatementOf, right: string, row: string) =>
    plus(
      years.map(
        (year) => formula`ABS(${cellAt(pages, left, { row, year })}-${cellAt(pages, "Found", { row: right, year })})`,
      ),
    );
  return [
    check("Increases are those that were solved (sum of differences)", apart("Cash", "increase", "increase"), {
      format: "fine-percent",
      tolerance: 0.0000001,
    }),
    check(
      "Formulas still agree with the balances that were found (sum of differences)",
      apart("Cash", "ending", "ending"),
      { format: "dollars", tolerance: 0.01 },
    ),
    check(
      "The first year's increase brings only the months in which it is billed",
      formula`${cellAt(pages, "Revenue", { row: "sum", year: 0 })}-${cellAt(pages, "Existing", { row: "sum", year: 0 })}`,
      {
        right: formula`${total(SHARE_AT_NEW_RATES)}*(${fullYear(pages)}-${cellAt(pages, "Existing", { row: "sum", year: 0 })})`,
        format: "dollars",
        tolerance: 0.01,
      },
    ),
  ];
}

/** The first year's revenue had its new prices held all year. */
function fullYear(pages: FundPages): Formula {
  return plus(
    pages.plan.lines.map(({ line, decimals }) => {
      const units = formula`${cellAt(pages, "Units", { row: line.id, year: 0 })}*${decimals === null ? 1 : (line.perYear ?? 1)}`;
      const price = cellAt(pages, "Prices", { row: line.id, year: 0 });
      if (line.kind !== "volume" || !isElastic(pages)) return formula`${units}*${price}`;
      const essential = input(`In_${pages.prefix}_EssentialUse`);
      const volume = cellAt(pages, "Volume", { row: line.id, year: 0 });
      return formula`${units}*${price}*(${essential}+(1-${essential})*${volume})`;
    }),
  );
}

function assumptionChecks(pages: FundPages): readonly Unnamed[] {
  const { plan } = pages;
  const names = cellsDown(statementName(pages, "Operating"), "Item", [
    "lines",
    plan.operating.at(-1)?.line.id ?? "lines",
  ]);
  const units = new Set(
    plan.lines.flatMap(({ line }) => (line.kind === "volume" && line.unit !== undefined ? [line.unit] : [])),
  );
  const sellsVolume = plan.lines.some(({ line }) => line.kind === "volume");
  return [
    check(
      "Budget lines that read like money set aside (they would lower coverage)",
      formula`COUNTIF(${names},"*reserve*")+COUNTIF(${names},"*transfer*")`,
    ),
    check("Budget lines of depreciation (no cash cost)", formula`COUNTIF(${names},"*depreciation*")`),
    check(
      "Use reacts to price (judgement: 0 assumes that it does not)",
      sellsVolume ? formula`IF(${input(`In_${pages.prefix}_Elasticity`)}<0,1,0)` : formula`1`,
      { right: formula`1` },
    ),
    check(
      "Some bills are never collected (judgement: 0 assumes that all are paid)",
      formula`IF(SUM(${cellsOf(statementName(pages, "Yearly"), "uncollectible", span(pages))})>0,1,0)`,
      {
        right: formula`1`,
      },
    ),
    check("All volume is priced in one unit", formula`${Math.max(1, units.size)}`, { right: formula`1` }),
  ];
}

function capitalChecks(pages: FundPages): readonly Unnamed[] {
  const { projects, fund } = pages.plan;
  const left = (fund.issues ?? []).map(
    ({ id }) => formula`MIN(0,${cellAt(pages, "Debt", { row: `${id}_left`, year: pages.plan.years.length - 1 })})`,
  );
  return [
    check(
      "Projects whose cost is not inflated (judgement: right only for dollars of their year)",
      formula`${projects.filter(({ project }) => project.inflator === undefined).length}`,
    ),
    check("Connection fees that coverage counts", formula`${cautions(pages, ["fees-in-coverage"])}`),
    check("Projects that spend more than the proceeds of their issues", plus(left), {
      format: "dollars",
      tolerance: 0.01,
    }),
  ];
}

function resultChecks(pages: FundPages): readonly Unnamed[] {
  const row = (key: string) => cellsOf(statementName(pages, "Cash"), key, span(pages));
  return [
    check("Years in which a test of policy fails under the recommended rates", formula`COUNTIF(${row("all")},"FAIL")`),
    check(
      "Years in which revenue does not bear all obligations, so that reserves are drawn (judgement)",
      formula`COUNTIF(${row("allIn")},"<1")`,
    ),
  ];
}
