import type { RateSchedule } from "../../../domain/rates/schedule-schema";
import { headed, titled } from "../../../report/heading";
import type { Block, Report, Sheet, TableBlock } from "../../../report/report";
import {
  ALIASES,
  CHARGES,
  CODES,
  EDITIONS,
  FACTS_TABLE,
  FIGURES,
  MULTIPLIERS,
  QUANTITIES,
  type RateTable,
  SEASONS,
  SETTINGS,
} from "../rate-tables";
import { chargeRows, figureTableRows, multiplierRows, type Row } from "./charge-rows";
import { aliasRows, codeRows, editionRows, factRows, quantityRows, seasonRows, settingRows } from "./schedule-rows";

/** What is said on the sheet about the run that wrote it. */
export interface ScheduleContext {
  /** Moment of the run, ISO 8601 UTC. */
  readonly stamp: string;
  /** The file that the schedule was read from. */
  readonly source: string;
}

/**
 * The tables of a rate schedule, to be read and edited in the workbook; `scheduleFromTables` reads them back.
 * @example scheduleReport(kent, { stamp: "2026-11-22T14:03:00Z", source: "kent.json" }).sheets.length // 4
 */
export function scheduleReport(schedule: RateSchedule, context: ScheduleContext): Report {
  const sheets = [
    ratesSheet(schedule, context),
    sheetOf("charges", "Rate charges", [
      [titled("Charges"), { kind: "note", lines: CHARGE_NOTES }, tableBlock(CHARGES, chargeRows(schedule))],
      optional("Multipliers", MULTIPLIERS, multiplierRows(schedule)),
    ]),
    sheetOf("figures", "Rate figures", [
      [titled("Prices, amounts and limits"), { kind: "note", lines: FIGURE_NOTES }],
      optional("Quantities that charges refer to", QUANTITIES, quantityRows(schedule)),
      [headed("Figures of the charges"), tableBlock(FIGURES, figureTableRows(schedule))],
    ]),
    ...listsSheet(schedule),
  ];
  return { id: "rates", title: `Rates of ${schedule.utility}`, sheets };
}

const CHARGE_NOTES = [
  "One row a charge and edition; its numbers stand on the sheet Rate figures under the same date and charge.",
  "For whom: class = residential, senior; zone = inside; meter >=3. Blank for everybody.",
  "Other rules: name: value; name: value, as in kind: tax; prorated: no.",
];

const FIGURE_NOTES = [
  "One row a number. Keys: a word, a list (5/8, 3/4), a range (>=3, 2..4), or * for all others; blank where the number is the same for all.",
  "A value is a number, or a formula without an equals sign: 0.3 * eru. Units are said for the reader and are not read back.",
];

function ratesSheet(schedule: RateSchedule, { stamp, source }: ScheduleContext): Sheet {
  return sheetOf("rates", "Rates", [
    [
      titled("Rate schedule"),
      {
        kind: "note",
        lines: [
          `From ${source}, written ${stamp.slice(0, 10)}. Change cells, add and delete rows of the tables, then "Read rates from the workbook".`,
          "Yellow cells hold the figures and settings; all other cells of the tables may be changed too, except what a setting is and units.",
          'Blank rows do not count. A text in quotation marks is taken as it stands: "12" is a text, 12 a number.',
        ],
      },
      tableBlock(SETTINGS, settingRows(schedule)),
    ],
    [
      headed("Editions"),
      {
        kind: "note",
        lines: [
          "To raise rates, add a row: the first day and the increase, as in 3%. Charges and multipliers are then those before, raised and rounded to the cent.",
          "Only and Except name charges or services. Further increases of an edition stand in rows of the same date.",
        ],
      },
      tableBlock(EDITIONS, editionRows(schedule)),
    ],
  ]);
}

/** Rarely needed tables share a sheet, the longest at its end. */
function listsSheet(schedule: RateSchedule): readonly Sheet[] {
  const blocks = [
    ...optional("Seasons", SEASONS, seasonRows(schedule)),
    ...optional("Further facts of accounts", FACTS_TABLE, factRows(schedule)),
    ...optional("Other names in exports", ALIASES, aliasRows(schedule)),
    ...optional("Rate codes", CODES, codeRows(schedule)),
  ];
  return blocks.length === 0 ? [] : [sheetOf("lists", "Rate lists", [[titled("Names and codes"), ...blocks]])];
}

function sheetOf(key: string, name: string, parts: readonly (readonly Block[])[]): Sheet {
  return { key, name, orientation: "landscape", blocks: parts.flat() };
}

function optional(heading: string, table: RateTable, rows: readonly Row[]): readonly Block[] {
  return rows.length === 0 ? [] : [headed(heading), tableBlock(table, rows)];
}

function tableBlock({ name, columns }: RateTable, rows: readonly Row[]): TableBlock {
  const shown = columns.filter(
    (column) => column.role !== "rare" || rows.some((row) => (row[column.name] ?? null) !== null),
  );
  return {
    kind: "table",
    name,
    rowCount: rows.length,
    columns: shown.map(({ name: heading, format, width, role }) => ({
      name: heading,
      format,
      width,
      isInput: role === "figure",
      wraps: format === "text",
      values: rows.map((row) => row[heading] ?? null),
    })),
  };
}
