import { createMemoryWorkbook } from "../../src/adapters/memory/memory-workbook";
import { keepSchedule, keptSchedule, keptUtility } from "../../src/app/kept-schedule";
import { sampleSchedule } from "../../src/app/sample-schedule";
import { scheduleInWorkbook } from "../../src/app/schedule-in-workbook";
import { readScheduleText, scheduleFileName, scheduleText } from "../../src/app/schedule-text";
import { writeSchedule } from "../../src/app/write-schedule";

const kent = sampleSchedule();

test("a workbook that keeps nothing has no rates", async () => {
  const workbook = createMemoryWorkbook();
  expect([await keptSchedule(workbook), await keptUtility(workbook), await scheduleInWorkbook(workbook)]).toEqual([
    null,
    null,
    null,
  ]);
});

test("rates are kept in the place of those before, and what others keep stays", async () => {
  const workbook = createMemoryWorkbook();
  await workbook.saveStudy(JSON.stringify({ ratebookStudy: 1, recipes: [{ name: "Aging" }] }));
  await keepSchedule(workbook, { ...kent, utility: "Before" });
  await keepSchedule(workbook, kent);
  expect(await keptUtility(workbook)).toBe(kent.utility);
  expect(await keptSchedule(workbook)).toEqual({ schedule: kent, problems: [] });
  expect(JSON.parse((await workbook.readStudy()) ?? "")).toMatchObject({ recipes: [{ name: "Aging" }] });
});

test("kept rates that contradict themselves are told place by place", async () => {
  const workbook = createMemoryWorkbook();
  await workbook.saveStudy(JSON.stringify({ ratebookStudy: 1, schedule: { utility: "Kent" } }));
  const kept = await keptSchedule(workbook);
  expect(kept?.schedule).toBeNull();
  expect(kept?.problems.map(({ place }) => place)).toContain("editions");
});

test("rates that are written to a workbook are read back from its tables as they were", async () => {
  const workbook = createMemoryWorkbook();
  await writeSchedule(workbook, kent, { overwrite: "refuse", stamp: "2026-11-22T14:03:00Z" });
  expect((await scheduleInWorkbook(workbook))?.schedule).toEqual(kent);
  expect(await keptUtility(workbook)).toBe(kent.utility);
});

test("a saved file is named after the utility and is read again as it was", () => {
  expect(scheduleFileName(kent)).toBe("city-of-kent-ohio.rates.json");
  expect(scheduleFileName({ utility: "(?)" })).toBe("rate-schedule.rates.json");
  expect(readScheduleText(scheduleText(kent), "kent.json").schedule).toEqual(kent);
});

test("a file that cannot be read is a problem with the file as its place", () => {
  const { problems } = readScheduleText("{ rates", "rates.txt");
  expect(problems).toMatchObject([{ place: "rates.txt", sentence: expect.stringContaining("it cannot be read") }]);
});
