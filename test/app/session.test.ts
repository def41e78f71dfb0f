import type { Answer } from "../../src/app/answer";
import type { CheckedLedger } from "../../src/app/checked-ledger";
import type { IntakeDesk } from "../../src/app/intake-desk";
import { fileOnDesk } from "../../src/app/intake-state";
import { NOT_DELIVERED, startDelivery } from "../../src/app/delivery";
import { defaultSetup } from "../../src/app/run-setup";
import { afterEvent } from "../../src/app/after-event";
import { isBusy, NEW_SESSION, openSteps, type Session, type SessionEvent } from "../../src/app/session";
import { EXAMINED } from "./examined-file";

const ledger: CheckedLedger = {
  isSample: false,
  load: { files: [], refused: [] },
  tieOut: [],
  findings: [],
  span: null,
};
const setup = defaultSetup(null, "2026-11-22");
const answer: Answer = {
  question: "aging",
  title: "Aging",
  fileName: "aging.xlsx",
  figures: [],
  charts: [],
  tables: [],
  checks: [],
  conventions: [],
  report: { id: "aging", title: "Aging", sheets: [] },
};
const notice = { tone: "error", text: "The file is empty." } as const;

const loadStarted: SessionEvent = { kind: "load-started", intake: null };
const loaded: SessionEvent = { kind: "load-finished", ledger, setup, notice: null };
const opened = (step: "load" | "map" | "check" | "ask" | "result"): SessionEvent => ({ kind: "opened", step });
const runStarted: SessionEvent = { kind: "run-started" };
const ran: SessionEvent = { kind: "run-finished", answer };
const stopped: SessionEvent = { kind: "stopped", notice };

function after(...events: readonly SessionEvent[]): Session {
  return events.reduce(afterEvent, NEW_SESSION);
}

const toResult = [loadStarted, loaded, opened("ask"), runStarted, ran] as const;

describe("a session of the pane", () => {
  test("goes from load over check and report to the result", () => {
    const path = toResult.map((_, index) => after(...toResult.slice(0, index + 1)).at);
    expect(path).toEqual(["loading", "check", "ask", "running", "result"]);
  });

  test("goes back to load with the reason when loading stops", () => {
    expect(after(loadStarted, stopped)).toEqual({ at: "load", desk: null, intake: null, notice });
  });

  test("gives the ledger in hand up when other files begin to load, since the engine holds one ledger", () => {
    const session = after(loadStarted, loaded, opened("load"), loadStarted, stopped);
    expect(session).toEqual({ at: "load", desk: null, intake: null, notice });
    expect(openSteps(session)).toEqual(["load"]);
  });

  test("goes back to the parameters with the reason when a run stops", () => {
    expect(after(loadStarted, loaded, opened("ask"), runStarted, stopped)).toMatchObject({ at: "ask", notice });
  });

  test("cannot change the step while a job is under way", () => {
    const loading = after(loadStarted);
    expect(isBusy(loading)).toBe(true);
    expect(openSteps(loading)).toEqual([]);
    expect(afterEvent(loading, opened("check"))).toBe(loading);
  });

  test("cannot open a step that has nothing to show yet", () => {
    expect(after(opened("check"))).toEqual(NEW_SESSION);
    expect(after(loadStarted, loaded, opened("result")).at).toBe("ask");
  });

  test("shows the last answer again without running it again", () => {
    const session = after(...toResult, opened("check"), opened("result"));
    expect(session).toMatchObject({ at: "result", answer, delivery: NOT_DELIVERED });
  });

  test("forgets the last answer when other files are loaded", () => {
    expect(openSteps(after(...toResult, opened("load"), loadStarted, loaded))).toEqual(["load", "check", "ask"]);
  });

  test("remembers the parameters from step to step", () => {
    const chosen = { ...setup, question: "collections" } as const;
    const session = after(
      loadStarted,
      loaded,
      opened("ask"),
      { kind: "setup-changed", setup: chosen },
      opened("check"),
    );
    expect(session).toMatchObject({ desk: { setup: { question: "collections" } } });
  });

  test("shows progress of the job that is under way, and ignores progress after it", () => {
    const progress = { label: "Reading charges.csv", done: 1, total: 3 };
    expect(after(loadStarted, { kind: "progressed", progress })).toMatchObject({ at: "loading", progress });
    expect(after(loadStarted, loaded, { kind: "progressed", progress })).toEqual(after(loadStarted, loaded));
  });

  test("ignores an answer that arrives when nothing is running any more", () => {
    const asking = after(loadStarted, loaded, opened("ask"));
    expect(afterEvent(asking, ran)).toBe(asking);
  });
});

describe("writing the answer", () => {
  const writing: SessionEvent = { kind: "delivery-changed", delivery: startDelivery("writing") };

  test("blocks the other steps until it ends", () => {
    expect(openSteps(after(...toResult, writing))).toEqual([]);
  });

  test("tells how far it is", () => {
    const progress = { label: "Writing", done: 2, total: 9 };
    expect(after(...toResult, writing, { kind: "progressed", progress })).toMatchObject({ delivery: { progress } });
  });

  test("says why it stopped and leaves the answer on screen", () => {
    expect(after(...toResult, writing, stopped)).toMatchObject({
      at: "result",
      answer,
      delivery: { state: "stopped", notice },
    });
  });

  test("asks before sheets are replaced", () => {
    const exists: SessionEvent = { kind: "delivery-changed", delivery: { state: "exists", reason: "Aging is there." } };
    const session = after(...toResult, writing, exists);
    expect(isBusy(session)).toBe(false);
    expect(session).toMatchObject({ delivery: { state: "exists", reason: "Aging is there." } });
  });
});

describe("looking behind a cell of the answer", () => {
  const of = { cell: { keys: {}, bucket: null }, title: "water, Total", amount: "$5.00" };
  const drilling: SessionEvent = { kind: "drill", change: { kind: "started", of } };
  const progress = { label: "Looking up documents", done: 0, total: null };

  test("blocks the steps until the documents are found, and goes away with the result", () => {
    const documents = { cell: of.cell, count: 0, totalCents: 0, documents: [] };
    const found: SessionEvent = { kind: "drill", change: { kind: "found", found: documents } };
    expect(openSteps(after(...toResult, drilling))).toEqual([]);
    expect(openSteps(after(...toResult, drilling, found))).toContain("ask");
    expect(after(...toResult, drilling, found, opened("ask"), opened("result"))).toMatchObject({ drill: null });
  });

  test("has its own progress and its own reason to stop; the answer stays undelivered", () => {
    const session = after(...toResult, drilling, { kind: "progressed", progress });
    expect(session).toMatchObject({ delivery: NOT_DELIVERED, drill: { work: { progress } } });
    expect(afterEvent(session, stopped)).toMatchObject({ delivery: NOT_DELIVERED, drill: { work: { notice } } });
  });

  test("is not possible without an answer", () => {
    const asking = after(loadStarted, loaded, opened("ask"));
    expect(afterEvent(asking, drilling)).toBe(asking);
  });
});

describe("the map of the files", () => {
  const source = new File([], "aging.csv");
  const intake: IntakeDesk = { files: [fileOnDesk(source, EXAMINED)], remember: "no" };
  const examining: SessionEvent = { kind: "examine-started" };
  const examined: SessionEvent = { kind: "examined", intake };
  const mapLoad: SessionEvent = { kind: "load-started", intake };

  test("comes after the look at the files and before loading, and stays at hand", () => {
    const path = [examining, examined, mapLoad, loaded];
    expect(path.map((_, index) => after(...path.slice(0, index + 1)).at)).toEqual([
      "examining",
      "map",
      "loading",
      "check",
    ]);
    expect(openSteps(after(...path))).toEqual(["load", "map", "check", "ask"]);
    expect(after(...path, opened("map"))).toMatchObject({ at: "map", intake });
  });

  test("is shown again with the reason when loading stops, so that nothing has to be said twice", () => {
    expect(after(examining, examined, mapLoad, stopped)).toMatchObject({ at: "map", intake, notice });
  });

  test("is not shown when the look at the files was cancelled; the ledger in hand stays", () => {
    const session = after(loadStarted, loaded, examining, stopped);
    expect(session).toMatchObject({ at: "load", desk: { ledger }, notice });
    expect(openSteps(session)).toEqual(["load", "check", "ask"]);
  });

  test("tells how far a new look at one file is, and shows what came of it", () => {
    const looking = after(examining, examined, { kind: "propose-started", index: 0 });
    expect(isBusy(looking)).toBe(true);
    const again = { ...EXAMINED, layout: "tab-delimited" };
    const proposed = afterEvent(looking, { kind: "proposed", index: 0, examined: again, overrule: { kind: "other" } });
    expect(proposed).toMatchObject({ at: "map", pending: null, intake: { files: [{ examined: again }] } });
    expect(afterEvent(looking, stopped)).toMatchObject({ at: "map", pending: null, intake, notice });
  });

  test("is not open for a made-up city", () => {
    expect(openSteps(after(loadStarted, loaded))).not.toContain("map");
  });

  test("mended lines keep the ledger in hand, whatever comes of them", () => {
    const mending = after(loadStarted, loaded, { kind: "mend-started" });
    expect(mending).toMatchObject({ at: "loading", desk: { ledger } });
    expect(afterEvent(mending, stopped)).toMatchObject({ at: "check", desk: { ledger }, notice });
    expect(afterEvent(mending, loaded)).toMatchObject({ at: "check", notice: null });
  });

  test("something to tell is told where she is", () => {
    const saved = { tone: "success", text: "aging.recipe.json is saved." } as const;
    expect(after(examining, examined, { kind: "noted", notice: saved })).toMatchObject({ at: "map", notice: saved });
  });
});
