import { mkdir, readFile, writeFile } from "node:fs/promises";
import { basename, dirname } from "node:path";
import { scheduleFromTables } from "../analyses/rate-schedule/read/schedule-from-tables";
import { scheduleReport } from "../analyses/rate-schedule/report/schedule-report";
import type { RateSchedule } from "../domain/rates/schedule-schema";
import { AppError } from "../ports/app-error";
import { placeReport } from "../report/place";
import { badUsage, optionSwitch, optionText, requiredText } from "./arguments";
import type { Arguments, Command, Workplace } from "./command";
import { readScheduleFile } from "./schedule-file";

/** `ratebook rates-book`: a rate schedule as a workbook to edit, and back. */
export const ratesBookCommand: Command = {
  name: "rates-book",
  summary: "write a rate schedule as tables of a workbook, or read the edited tables back",
  usage: [
    "--schedule S.json --out BOOK.xlsx  writes the schedule's tables; a file of that name is replaced",
    "--from BOOK.xlsx --out S.json      reads the tables of an edited workbook",
    "--json                             one JSON document on standard output and nothing else",
  ],
  options: {
    schedule: { type: "string" },
    from: { type: "string" },
    out: { type: "string" },
    json: { type: "boolean" },
  },
  run: async (args: Arguments, place: Workplace) => {
    const [schedule, from] = [optionText(args, "schedule"), optionText(args, "from")];
    if ((schedule === undefined) === (from === undefined))
      throw badUsage("Give either --schedule rates.json to write its tables, or --from rates.xlsx to read them back.");
    const out = requiredText(args, "out", from === undefined ? "out/rates.xlsx" : "out/rates.json");
    await mkdir(dirname(out), { recursive: true });
    const written =
      schedule === undefined ? await readBook(from ?? "", out, place) : await writeBook(schedule, out, place);
    place.out(
      optionSwitch(args, "json") ? JSON.stringify({ out, ...countsOf(written) }, null, 1) : textOf(out, written),
    );
    return 0;
  },
};

async function writeBook(path: string, out: string, place: Workplace): Promise<RateSchedule> {
  const schedule = await readScheduleFile(path);
  const stamp = place.now();
  const workbook = place.newWorkbook();
  const report = scheduleReport(schedule, { stamp, source: basename(path) });
  await workbook.write(placeReport(report), { overwrite: "replace", stamp });
  await writeFile(out, await workbook.save());
  return schedule;
}

async function readBook(path: string, out: string, place: Workplace): Promise<RateSchedule> {
  const { readTable } = await place.readWorkbook(await bytesOf(path));
  const { schedule, problems } = await scheduleFromTables(readTable);
  if (schedule === null) {
    const told = problems.map((problem) => `\n  ${problem.place}: ${problem.sentence}`);
    throw new AppError("bad-schedule", `The rate tables of ${path} cannot be used yet:${told.join("")}`);
  }
  await writeFile(out, `${JSON.stringify(schedule, null, 2)}\n`);
  return schedule;
}

async function bytesOf(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path);
  } catch (cause) {
    throw new AppError("unreadable-file", `There is no file ${path} that can be read. Check its name.`, { cause });
  }
}

function countsOf({ utility, editions }: RateSchedule) {
  return {
    utility,
    editions: editions.map(({ effective, charges, increase }) => ({
      effective,
      charges: charges?.length ?? null,
      increases: increase === undefined ? [] : [increase].flat().map(({ percent }) => percent),
    })),
  };
}

function textOf(out: string, schedule: RateSchedule): string {
  const { editions } = schedule;
  const days = editions.map(({ effective }) => effective).sort();
  const span = editions.length === 1 ? `from ${days[0] ?? ""}` : `from ${days[0] ?? ""} to ${days.at(-1) ?? ""}`;
  return `Wrote ${out}: ${schedule.utility}, ${editions.length} ${editions.length === 1 ? "edition" : "editions"} ${span}.`;
}
