import type { DrillResult } from "../../src/analyses/aging/drill-cell";
import { NOT_DELIVERED, startDelivery } from "../../src/app/delivery";
import {
  afterDrillEvent,
  type Drill,
  type DrillEvent,
  isDrilling,
  progressDrill,
  stopDrill,
} from "../../src/app/drill";

const water = { cell: { keys: { service: "water" }, bucket: "31-60" }, title: "water, 31–60 days", amount: "$60.00" };
const sewer = { cell: { keys: { service: "sewer" }, bucket: null }, title: "sewer, Total", amount: "$5.00" };
const found: DrillResult = { cell: water.cell, count: 1_234, totalCents: 6_000, documents: [] };
const started: DrillEvent = { kind: "started", of: water };
const notice = { tone: "info", text: "Cancelled." } as const;

function after(...events: readonly DrillEvent[]): Drill | null {
  return events.reduce(afterDrillEvent, null);
}

function open(...events: readonly DrillEvent[]): Drill {
  const drill = after(...events);
  if (drill === null) throw new Error("nothing is open");
  return drill;
}

test("a cell that is opened is busy until its documents are found", () => {
  expect(after(started)).toEqual({ of: water, found: null, work: startDelivery("finding") });
  expect(isDrilling(after(started))).toBe(true);
  expect(after(started, { kind: "found", found })).toEqual({ of: water, found, work: NOT_DELIVERED });
});

test("what was found stays in sight while more is looked up, and goes with another cell", () => {
  const more = after(started, { kind: "found", found }, started);
  expect(more).toMatchObject({ of: water, found, work: { state: "busy" } });
  expect(after(started, { kind: "found", found }, { kind: "started", of: sewer })?.found).toBeNull();
});

test("documents that are found after it was closed open nothing", () => {
  expect(after(started, { kind: "closed" })).toBeNull();
  expect(after(started, { kind: "closed" }, { kind: "found", found })).toBeNull();
});

test("progress and a stop belong to the work that is under way", () => {
  const progress = { label: "Writing", done: 1, total: 2 };
  expect(progressDrill(open(started), progress).work).toMatchObject({ state: "busy", progress });
  expect(stopDrill(open(started), notice)).toMatchObject({ of: water, work: { state: "stopped", notice } });
  const idle = open(started, { kind: "found", found });
  expect(progressDrill(idle, progress)).toBe(idle);
  expect(stopDrill(idle, notice)).toEqual(idle);
});

test("sheets that are there already are asked about, and the documents stay", () => {
  const exists = { state: "exists", reason: "The sheet is there." } as const;
  const asked = after(started, { kind: "found", found }, { kind: "work-changed", work: exists });
  expect(asked).toEqual({ of: water, found, work: exists });
});
