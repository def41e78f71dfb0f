import type { CheckedLedger } from "../../src/app/checked-ledger";
import { afterPaneEvent, NEW_PANE, type PaneEvent, type PaneState } from "../../src/app/pane-state";
import { NEW_VIEW, type RatesEvent } from "../../src/app/rates-page";
import { defaultSetup } from "../../src/app/run-setup";
import { sampleSchedule } from "../../src/app/sample-schedule";
import type { RateSchedule } from "../../src/domain/rates/schedule-schema";

const kent = sampleSchedule();
const other: RateSchedule = { ...kent, utility: "Ravenna" };
const setup = defaultSetup(null, "2026-11-22");
const problems = [{ place: "editions 2026-01-01, base", sentence: "no figure for meter 1." }] as const;

const rates = (change: RatesEvent): PaneEvent => ({ kind: "rates", change });
const byFile = rates({ kind: "opened", schedule: other, origin: { kind: "file", name: "ravenna.json" } });
const withCity = rates({ kind: "opened", schedule: kent, origin: { kind: "sample-load" } });
const refused = rates({ kind: "refused", source: "bad.json", problems });

function loaded(isSample: CheckedLedger["isSample"]): PaneEvent {
  const ledger = { isSample, load: { files: [], refused: [] }, tieOut: [], findings: [], span: null };
  return { kind: "load-finished", ledger, setup, notice: null };
}

function after(...events: readonly PaneEvent[]): PaneState {
  return events.reduce(afterPaneEvent, NEW_PANE);
}

function utilityOf({ session }: PaneState): string | undefined {
  return session.desk?.setup.schedule?.utility;
}

describe("the schedule that reports are asked with", () => {
  test("is the one that she opened before her files were loaded", () => {
    expect(utilityOf(after(byFile, loaded(false)))).toBe("Ravenna");
  });

  test("follows when she opens one after the files", () => {
    expect(after(loaded(false)).session.desk?.setup.schedule).toBeNull();
    expect(utilityOf(after(loaded(false), byFile))).toBe("Ravenna");
  });

  test("is the sample city's with the sample city, unless she opened one", () => {
    expect(utilityOf(after(loaded(true), withCity))).toBe(kent.utility);
    expect(utilityOf(after(byFile, loaded(true), withCity))).toBe("Ravenna");
  });

  test("is no longer the sample city's once her own files are loaded", () => {
    const state = after(loaded(true), withCity, loaded(false));
    expect([utilityOf(state), state.rates.desk.at]).toEqual([undefined, "none"]);
  });

  test("stays when another one contradicts itself", () => {
    const state = after(loaded(false), byFile, refused);
    expect(utilityOf(state)).toBe("Ravenna");
    expect(state.rates.desk).toMatchObject({ at: "refused", source: "bad.json", problems });
    expect(after(byFile, refused, rates({ kind: "went-back" })).rates.desk).toMatchObject({ at: "open" });
  });

  test("is the one that a report's form opened, and the page of rates shows it too", () => {
    const state = after(
      loaded(false),
      { kind: "opened", step: "ask" },
      { kind: "setup-changed", setup: { ...setup, schedule: other } },
    );
    expect(state.rates.desk).toMatchObject({ at: "open", schedule: other, origin: { kind: "report" } });
  });
});

describe("the page of rates", () => {
  test("lies over the step that she is at, and leaves it as it was", () => {
    const before = after(loaded(false));
    const shown = afterPaneEvent(before, rates({ kind: "shown" }));
    expect([shown.rates.shown, shown.session]).toEqual(["yes", before.session]);
    const away = afterPaneEvent(shown, rates({ kind: "put-away" }));
    expect([away.rates.shown, away.session]).toEqual(["no", before.session]);
  });

  test("is put away when she goes to a step", () => {
    expect(after(rates({ kind: "shown" }), { kind: "opened", step: "load" }).rates.shown).toBe("no");
  });

  test("keeps what she asked of a schedule until she opens another", () => {
    const asked = rates({ kind: "view-changed", view: { ...NEW_VIEW, edition: "2023-01-01" } });
    expect(after(byFile, asked, rates({ kind: "put-away" })).rates.desk).toMatchObject({
      view: { edition: "2023-01-01" },
    });
    expect(after(byFile, asked, byFile).rates.desk).toMatchObject({ view: NEW_VIEW });
  });

  test("offers what the workbook keeps as long as she opened nothing of her own", () => {
    const offer = rates({ kind: "offered", utility: "Kent" });
    expect(after(offer).rates.offered).toBe("Kent");
    expect(after(offer, withCity).rates.offered).toBe("Kent");
    expect(after(offer, byFile).rates.offered).toBeNull();
    expect(after(byFile, offer).rates.offered).toBeNull();
    expect(after(offer, rates({ kind: "offer-declined" })).rates.offered).toBeNull();
  });

  test("tells what is being done until it is done, and asks before sheets are refreshed", () => {
    const began = rates({ kind: "began", what: "Writing to the workbook" });
    expect(after(byFile, began).rates.busy).toBe("Writing to the workbook");
    const asked = after(byFile, began, rates({ kind: "exists", reason: "The sheet Rates exists." }));
    expect([asked.rates.busy, asked.rates.exists]).toEqual([null, "The sheet Rates exists."]);
    expect(afterPaneEvent(asked, rates({ kind: "left" })).rates.exists).toBeNull();
    const notice = { tone: "success", text: "Written." } as const;
    expect(after(byFile, began, rates({ kind: "noted", notice })).rates).toMatchObject({ busy: null, notice });
  });
});

describe("the page of the study", () => {
  const shown: PaneEvent = { kind: "study", change: "shown" };

  test("lies over the step in the place of the rates, and the rates in its place", () => {
    const state = after(rates({ kind: "shown" }), shown);
    expect([state.study, state.rates.shown]).toEqual(["shown", "no"]);
    const back = afterPaneEvent(state, rates({ kind: "shown" }));
    expect([back.study, back.rates.shown]).toEqual(["away", "yes"]);
  });

  test("is put away when she goes to a step, and is not made before she looks at it", () => {
    const step: PaneEvent = { kind: "opened", step: "load" };
    expect([after(step).study, after(shown, step).study]).toEqual(["unopened", "away"]);
    expect(after({ kind: "study", change: "put-away" }).study).toBe("unopened");
  });
});
