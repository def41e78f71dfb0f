import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { createMemoryWorkbook } from "../../src/adapters/memory/memory-workbook";
import { afterStudyEvent } from "../../src/app/after-study-event";
import { keepSchedule, keptUtility } from "../../src/app/kept-schedule";
import { placeReport } from "../../src/report/place";
import { withFund } from "../support/study";
import { studyReport } from "../support/study-recalculated";
import { keepStudy, keepWrittenStudy, studyInWorkbook } from "../../src/app/kept-study";
import { newStudy } from "../../src/app/new-study";
import { sampleSchedule } from "../../src/app/sample-schedule";
import { balanceChart, coverageChart } from "../../src/app/study-charts";
import { NEW_DESK, type StudyDesk, type StudyEvent } from "../../src/app/study-desk";
import { parseStudy, readStudyText, studyFileName, studyFileText } from "../../src/app/study-file-text";
import { projectStudy } from "../../src/domain/study/project-study";
import { STATUS_QUO } from "../../src/domain/study/rate-path";
import { readStudy } from "../../src/domain/study/read-study";

const file = resolve(__dirname, "../fixtures/studies/worked-example.json");
const example = parseStudy(readFileSync(file, "utf8"), "worked-example.json");
const kent = sampleSchedule();

describe("a study kept in a workbook", () => {
  test("stands beside the rates, takes the place of the one before and is read as it was", async () => {
    const workbook = createMemoryWorkbook();
    expect(await studyInWorkbook(workbook)).toBeNull();
    await keepSchedule(workbook, kent);
    await keepStudy(workbook, newStudy(kent, 2027));
    await keepStudy(workbook, example);
    expect(await studyInWorkbook(workbook)).toEqual({ study: example, problems: [] });
    expect(await keptUtility(workbook)).toBe(kent.utility);
  });

  test("takes what was typed on its sheets, until a study is kept without writing them", async () => {
    const workbook = createMemoryWorkbook();
    // The sheets hold what a director typed: 3 percent in the first year.
    const typed = withFund(example, { increases: [0.03] });
    await workbook.write(placeReport(studyReport(typed)), { overwrite: "refuse", stamp: "2026-11-29T20:00:00Z" });
    await keepWrittenStudy(workbook, example);
    expect((await studyInWorkbook(workbook))?.study?.funds[0]?.increases).toEqual([0.03, 0, 0, 0, 0]);
    const later = withFund(example, { increases: [0.05] });
    await keepStudy(workbook, later);
    expect(await studyInWorkbook(workbook)).toEqual({ study: later, problems: [] });
  });

  test("is refused with a sentence where a newer Ratebook wrote it", async () => {
    const workbook = createMemoryWorkbook();
    await workbook.saveStudy(JSON.stringify({ ratebookStudy: 1, study: { ...example, ratebookRateStudy: 9 } }));
    expect((await studyInWorkbook(workbook))?.problems[0]?.sentence).toContain("written by a newer Ratebook (form 9)");
  });

  test("is saved under the utility's name and read again; what is no JSON is told", () => {
    expect(studyFileName({ utility: "City of Kent (Ohio)" })).toBe("city-of-kent.study.json");
    expect(readStudyText(studyFileText(example), "kent.json").study).toEqual(example);
    expect(readStudyText("{", "kent.json").problems).toMatchObject([{ place: "kent.json" }]);
  });
});

test("a new study has a fund for each service of the rates in hand, and can be used at once", () => {
  const study = newStudy(kent, 2027);
  expect(study.funds.map(({ service }) => service)).toEqual(["water", "sewer", "storm", "solid_waste"]);
  expect(readStudy(study).problems).toEqual([]);
  expect(newStudy(null, 2027).funds.map(({ name }) => name)).toEqual(["Water"]);
});

function after(...events: readonly StudyEvent[]): StudyDesk {
  return events.reduce(afterStudyEvent, NEW_DESK);
}

describe("a study that is edited", () => {
  const opened: StudyEvent = { kind: "opened", study: example, origin: { kind: "new" } };
  const edited = (years: unknown): StudyEvent => ({ kind: "edited", draft: { ...example, years }, what: "years" });
  const read: StudyEvent = { kind: "read" };

  test("is read when she stops typing; results stay with the study before while it contradicts itself", () => {
    const { hand } = after(opened, edited("five"), read);
    expect([hand?.study.years, hand?.problems.map(({ place }) => place)]).toEqual([5, ["years"]]);
    expect(after(opened, edited(7), read).hand).toMatchObject({ study: { years: 7 }, problems: [] });
  });

  test("is taken back edit by edit; what is typed into one field is one edit", () => {
    const twice = after(opened, edited(6), edited(7), {
      kind: "edited",
      draft: { ...example, years: 9 },
      what: "other",
    });
    const once = afterStudyEvent(twice, { kind: "undone" });
    expect([once.hand?.draft, once.hand?.edits.length]).toEqual([{ ...example, years: 7 }, 1]);
    expect(afterStudyEvent(once, { kind: "undone" }).hand?.draft).toEqual(example);
  });

  test("has a path that was found for it, and no longer once it is another study", () => {
    const solved = { increasesByFund: { water: [0.018] }, words: [], without: [] };
    const chosen = after(opened, { kind: "path-chosen", choice: "level" });
    const found = afterStudyEvent(chosen, { kind: "solved", of: example, choice: "level", solved });
    expect(found.hand?.path.solved).toEqual(solved);
    expect([edited(6), read].reduce(afterStudyEvent, found).hand?.path).toEqual({ choice: "level", solved: null });
    const late = { kind: "solved", of: { ...example }, choice: "level", solved } as const;
    expect(afterStudyEvent(chosen, late).hand?.path.solved).toBeNull();
  });

  test("stays in hand when another one contradicts itself", () => {
    const desk = after(opened, { kind: "refused", source: "bad.json", problems: [{ place: "years", sentence: "x" }] });
    expect([desk.hand?.study, desk.refused?.source]).toEqual([example, "bad.json"]);
    expect(afterStudyEvent(desk, { kind: "went-back" }).refused).toBeNull();
  });
});

/** 90 days of the O&M of 2031, 1,738,911.11: 428,772.60 must be held, of which no reserve holds any. */
test("the charts hold the ending balance against what days of cash ask for, and coverage against its limit", () => {
  const [fund] = projectStudy(example, () => STATUS_QUO);
  if (fund === undefined) throw new Error("the example has a fund");
  const compared = { statusQuo: fund, chosen: fund };
  const { series, points } = balanceChart(compared);
  expect(series).toEqual(["No increase", "Minimum"]);
  expect(points.at(-1)?.values.map((value) => Math.round(value ?? 0))).toEqual([256_753, 428_773]);
  expect(coverageChart(compared).points[0]?.values).toEqual([expect.closeTo(1.763, 3), 1.25]);
});
