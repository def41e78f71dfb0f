import { type ReadSchedule, readSchedule } from "../../../domain/rates/read-schedule";
import type { ScheduleProblem } from "../../../domain/rates/schedule-problem";
import type { Workbook } from "../../../ports/workbook";
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
import { type Findings, newFindings } from "./findings";
import { partAt } from "./part-at";
import { readEditions } from "./read-editions";
import { readAliases, readCodes, readFacts, readQuantities, readSeasons } from "./read-lists";
import { readSettings } from "./read-settings";
import { given, tableRows } from "./table-rows";

/**
 * Reads the rate schedule that stands in the tables of a workbook, as `scheduleReport` wrote them and a person edited them.
 * Problems name the table, the row below its headings and the column. Tables other than the settings, editions, charges and
 * figures may be missing.
 * @param readTable the workbook's own
 */
export async function scheduleFromTables(readTable: Workbook["readTable"]): Promise<ReadSchedule> {
  const missing = await missingTables(readTable);
  if (missing.length > 0) return { schedule: null, problems: missing };
  const findings = newFindings();
  const value = await valueInTables(readTable, findings);
  if (findings.problems.length > 0) return { schedule: null, problems: findings.problems };
  const read = readSchedule(value);
  if (read.schedule !== null) return read;
  return { schedule: null, problems: read.problems.map((problem) => placed(problem, value, findings)) };
}

async function missingTables(readTable: Workbook["readTable"]): Promise<readonly ScheduleProblem[]> {
  const wanted = [SETTINGS, EDITIONS, CHARGES, FIGURES];
  const found = await Promise.all(wanted.map(({ name }) => readTable(name)));
  return wanted
    .filter((_, index) => found[index] === null)
    .map(({ name }) => ({
      place: name,
      sentence: `the workbook has no table ${name}; write the rate schedule into it first, or undo the deletion of the table.`,
    }));
}

async function valueInTables(readTable: Workbook["readTable"], findings: Findings): Promise<unknown> {
  const rows = (table: RateTable) => tableRows(readTable, table);
  const settings = readSettings(await rows(SETTINGS), findings);
  const { quantities, otherwise } = readQuantities(await rows(QUANTITIES), findings);
  const lists = given({
    seasons: readSeasons(await rows(SEASONS), findings),
    facts: readFacts(await rows(FACTS_TABLE), findings),
    aliases: readAliases(await rows(ALIASES), findings),
    codes: readCodes(await rows(CODES), findings),
    quantities,
  });
  const tables = {
    editions: await rows(EDITIONS),
    charges: await rows(CHARGES),
    figures: await rows(FIGURES),
    multipliers: await rows(MULTIPLIERS),
  };
  const winter = settings["winterAverage"];
  const average = typeof winter === "object" ? winter : undefined;
  const withWinter = otherwise === undefined ? {} : { winterAverage: { ...average, otherwise } };
  return { ...settings, ...lists, ...withWinter, editions: readEditions(tables, findings) };
}

/** A problem of the schedule with the row in which its place stands. */
function placed({ place, sentence }: ScheduleProblem, value: unknown, findings: Findings): ScheduleProblem {
  const part = partAt(place, value);
  const row = findings.placeOf(part);
  return { place: row === undefined ? part : `${row} (${part})`, sentence };
}
