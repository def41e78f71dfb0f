import { scheduleFromTables } from "../../../src/analyses/rate-schedule/read/schedule-from-tables";
import { scheduleReport } from "../../../src/analyses/rate-schedule/report/schedule-report";
import { billUnder } from "../../../src/domain/rates/bill-under";
import type { RateSchedule } from "../../../src/domain/rates/schedule-schema";
import type { CellValue } from "../../../src/report/placed";
import type { Report, ReportValue } from "../../../src/report/report";

const SCHEDULE: RateSchedule = {
  ratebookRates: 1,
  utility: "Town",
  usageUnit: "kgal",
  meters: ["5/8", "1"],
  editions: [
    {
      effective: "2025-01-01",
      charges: [
        {
          charge: "fixed",
          id: "base",
          service: "water",
          amount: { by: ["meter"], values: { "5/8": 10, "1": 25.5 } },
        },
        { charge: "usage", id: "use", service: "water", blocks: [{ to: 5, rate: 3 }, { rate: 4.125 }] },
        { charge: "percent", id: "tax", service: "water", rate: 0.065, of: ["all"] },
      ],
    },
  ],
};

type Rows = CellValue[][];
type Tables = Record<string, { readonly columns: string[]; readonly rows: Rows }>;

/** The tables as a reader sees them in the workbook, to be changed as a person would. */
function tablesOf(report: Report): Tables {
  const blocks = report.sheets.flatMap((sheet) => sheet.blocks).filter((block) => block.kind === "table");
  return Object.fromEntries(
    blocks.map(({ name, columns, rowCount }) => {
      const rows = Array.from({ length: rowCount }, (_, row) =>
        columns.map((column) => ("values" in column ? shown(column.values[row] ?? null) : null)),
      );
      return [name, { columns: columns.map((column) => column.name), rows }];
    }),
  );
}

function shown(value: ReportValue): CellValue {
  if (typeof value !== "object" || value === null) return value;
  return "date" in value ? value.date : null;
}

async function readEdited(edit: (tables: Tables) => void) {
  const tables = tablesOf(scheduleReport(SCHEDULE, { stamp: "2026-11-22T14:03:00Z", source: "town.json" }));
  edit(tables);
  return scheduleFromTables((name) => Promise.resolve(tables[name] ?? null));
}

/** A row of a table that begins with these cells, found by what they hold. */
function rowWith(tables: Tables, table: string, ...holds: readonly CellValue[]): CellValue[] {
  const row = tables[table]?.rows.find((each) => holds.every((value) => each.includes(value)));
  if (row === undefined) throw new Error(`${table} has no row with ${holds.join(", ")}`);
  return row;
}

function change(tables: Tables, table: string, column: string, row: CellValue[], value: CellValue): void {
  row[tables[table]?.columns.indexOf(column) ?? -1] = value;
}

async function totalAfter(edit: (tables: Tables) => void, meter: string, billDate = "2026-06-30"): Promise<string> {
  const { schedule, problems } = await readEdited(edit);
  expect(problems).toEqual([]);
  if (schedule === null) throw new Error("no schedule");
  const account = { facts: { class: "any", zone: "any", meter } };
  return billUnder(schedule, account, { usage: 8, period: { billDate } }).total.toString();
}

test("unchanged tables bill as the schedule does", async () => {
  // 10 + 5 × 3 + 3 × 4.125 = 37.375, the line of use 27.38; 37.38 + 6.5 percent of it 2.43.
  expect(await totalAfter(() => undefined, "5/8")).toBe("39.81");
});

test("a changed price takes effect", async () => {
  // 10 + 5 × 3.5 + 12.375 = 39.88 and 2.59 of tax.
  const edit = (tables: Tables) =>
    change(tables, "RateFigures", "Value", rowWith(tables, "RateFigures", "block 1 rate"), 3.5);
  expect(await totalAfter(edit, "5/8")).toBe("42.47");
});

test("a new meter size is a new row, and a row that is deleted is gone", async () => {
  const edit = (tables: Tables) => {
    const rows = tables["RateFigures"]?.rows ?? [];
    const added = [...rowWith(tables, "RateFigures", "5/8")];
    change(tables, "RateFigures", "Meter", added, "2");
    change(tables, "RateFigures", "Value", added, 60);
    rows.push(added);
    const tax = rows.findIndex((row) => row.includes("tax"));
    rows.splice(tax, 1);
    const charges = tables["RateCharges"]?.rows ?? [];
    charges.splice(
      charges.findIndex((row) => row.includes("tax")),
      1,
    );
  };
  // 60 + 27.38, and no tax.
  expect(await totalAfter(edit, "2")).toBe("87.38");
});

test("a row of RateEditions with an increase raises the rates from its day on", async () => {
  const edit = (tables: Tables) => {
    const added: CellValue[] = (tables["RateEditions"]?.columns ?? []).map(() => null);
    change(tables, "RateEditions", "Effective", added, "2026-01-01");
    change(tables, "RateEditions", "Increase", added, 0.1);
    change(tables, "RateEditions", "Except", added, "base");
    tables["RateEditions"]?.rows.push(added);
  };
  expect(await totalAfter(edit, "5/8", "2025-12-31")).toBe("39.81");
  // 10 + 5 × 3.30 + 3 × 4.54 = 40.12, and 2.61 of tax.
  expect(await totalAfter(edit, "5/8", "2026-01-01")).toBe("42.73");
});

test("blank rows, blanks around words and what Excel makes of texts change nothing", async () => {
  const { schedule, problems } = await readEdited((tables) => {
    for (const { rows, columns } of Object.values(tables))
      rows.push(
        columns.map(() => null),
        [" ", ...columns.slice(1).map(() => null)],
      );
    change(tables, "RateFigures", "Meter", rowWith(tables, "RateFigures", "5/8"), "2026-05-08");
    change(tables, "RateFigures", "Meter", rowWith(tables, "RateFigures", "1"), 1);
    change(tables, "RateFigures", "Value", rowWith(tables, "RateFigures", "block 1 rate"), " $3.00 ");
    change(tables, "RateFigures", "Part", rowWith(tables, "RateFigures", "block 1 to"), "Block 1 to ");
    change(tables, "RateCharges", "Charge", rowWith(tables, "RateCharges", "use"), "use ");
    change(tables, "RateCharges", "Type", rowWith(tables, "RateCharges", "tax"), "Percent ");
    change(tables, "RateEditions", "Effective", rowWith(tables, "RateEditions", "2025-01-01"), "1/1/2025");
  });
  expect(problems).toEqual([]);
  expect(schedule).toEqual(SCHEDULE);
});

test.each<readonly [string, (tables: Tables) => void, string, string]>([
  [
    "a price that is missing",
    (tables) => change(tables, "RateFigures", "Value", rowWith(tables, "RateFigures", "5/8"), null),
    "RateFigures, row 1",
    'its "Value" is blank; give it one, or delete the row.',
  ],
  [
    "an edition without its row",
    (tables) => change(tables, "RateCharges", "Effective", rowWith(tables, "RateCharges", "tax"), "2027-01-01"),
    'RateCharges, row 3, column "Effective"',
    "RateEditions has no edition of 2027-01-01; add it there, or correct the day.",
  ],
  [
    "a formula that was begun with an equals sign",
    (tables) => change(tables, "RateFigures", "Value", rowWith(tables, "RateFigures", "tax"), "#NAME?"),
    "RateFigures, row 6",
    "it shows the error #NAME?. Write a formula without the equals sign, as in 0.3 * eru.",
  ],
  [
    "two figures for one meter",
    (tables) => change(tables, "RateFigures", "Meter", rowWith(tables, "RateFigures", "1"), "5/8"),
    "RateFigures, row 2",
    "it is for the same as RateFigures, row 1; keep one of them.",
  ],
  [
    "a meter size that is listed and has no figure",
    (tables) => change(tables, "RateSettings", "Value", rowWith(tables, "RateSettings", "Meters"), "5/8, 1, 2"),
    "RateFigures, row 1 (editions 2025-01-01, base, amount)",
    'no figure for meter 2; add it, or a "*" for all others.',
  ],
  [
    "a unit that does not exist",
    (tables) => change(tables, "RateSettings", "Value", rowWith(tables, "RateSettings", "Unit of use"), "litres"),
    'RateSettings, row 3, column "Value" (usageUnit)',
    'expected ("cf" | "ccf" | "kcf" | "gal" | "kgal" | "m3"), found "litres".',
  ],
  [
    "a formula over a name that nothing defines",
    (tables) => change(tables, "RateFigures", "Value", rowWith(tables, "RateFigures", "block 2 rate"), "2 * watre"),
    "RateFigures, row 5 (editions 2025-01-01, use, blocks 2 rate)",
    'nothing defines "watre".',
  ],
])("%s is named with its table and row", async (_, edit, place, sentence) => {
  const { schedule, problems } = await readEdited(edit);
  expect(schedule).toBeNull();
  expect(problems[0]?.place).toBe(place);
  expect(problems[0]?.sentence).toContain(sentence);
});

test("a workbook without the rate tables says what to do", async () => {
  const { problems } = await scheduleFromTables(() => Promise.resolve(null));
  expect(problems.map(({ place }) => place)).toEqual(["RateSettings", "RateEditions", "RateCharges", "RateFigures"]);
});
