import type { IntakeDesk, LoadPreview, Overrule } from "../app/intake-desk";
import { fileOnDesk, isSettled, recipeToLoad } from "../app/intake-state";
import type { MendedRecord } from "../app/mend-ledger";
import { type Notice, noticeOf } from "../app/notice";
import type { SessionEvent } from "../app/session";
import type { FileLoad } from "../intake/load-result";
import type { Recipe } from "../intake/recipe/recipe-schema";
import { AppError } from "../ports/app-error";
import type { JobOptions } from "../ports/progress";
import type { JobDesk } from "./job";
import { loadFinished } from "./load-finished";
import type { FileToLoad, PaneServices } from "./pane-services";

/** What the coordinator can do with her files, from picking them to mending what was rejected. */
export interface IntakeActions {
  /** Looks at the files that she picked and loads them at once when nothing is to be decided. */
  loadFiles(files: readonly File[]): void;
  /** She changed how the files are read. */
  changeIntake(intake: IntakeDesk): void;
  /** She decided against a guess, so that the file must be looked at again. */
  overrule(intake: IntakeDesk, index: number, overrule: Overrule): void;
  /** The first rows of a file as they will load. */
  preview(file: File, recipe: Recipe, job: JobOptions): Promise<LoadPreview>;
  loadIntake(intake: IntakeDesk): void;
  saveRecipe(recipe: Recipe): void;
  loadMended(file: string, records: readonly MendedRecord[]): void;
  writeRejects(files: readonly FileLoad[]): void;
}

/** The actions of loading and mapping over the services of the pane. */
export function intakeActions(services: PaneServices, desk: JobDesk): IntakeActions {
  return {
    loadFiles: (files) => examine(services, desk, files),
    changeIntake: (intake) => desk.dispatch({ kind: "intake-changed", intake }),
    overrule: (intake, index, overrule) => propose(services, desk, { intake, index, overrule }),
    preview: services.preview,
    loadIntake: (intake) => {
      desk.dispatch({ kind: "load-started", intake });
      desk.start((job) => loadIntake(services, intake, job));
    },
    saveRecipe: (recipe) =>
      note(
        desk,
        async () => `${await services.saveRecipe(recipe)} is saved. Drop it together with next month’s export.`,
      ),
    ...mendingActions(services, desk),
  };
}

function mendingActions(services: PaneServices, desk: JobDesk): Pick<IntakeActions, "loadMended" | "writeRejects"> {
  return {
    loadMended: (file, records) => {
      desk.dispatch({ kind: "mend-started" });
      desk.start(async (job) => loadFinished(await services.loadMended(file, records, job), services.today()));
    },
    writeRejects: (files) =>
      note(desk, async () => {
        const { sheets } = await services.rejectsSheet(files, {});
        return `The rejected lines are on the sheet ${sheets.map(({ name }) => name).join(", ")}.`;
      }),
  };
}

function examine(services: PaneServices, desk: JobDesk, files: readonly File[]): void {
  const recipes = files.filter(({ name }) => /\.json$/i.test(name));
  const exports = files.filter((file) => !recipes.includes(file));
  desk.dispatch({ kind: "examine-started" });
  desk.start(async (job) => {
    const names = await services.takeRecipes(recipes);
    if (exports.length === 0) return { kind: "stopped", notice: takenNotice(names) };
    const examined = await services.examine(exports, job);
    refuseAll(examined);
    const onDesk = exports.flatMap((file, index) => {
      const each = examined[index];
      return each === undefined ? [] : [fileOnDesk(file, each)];
    });
    const intake: IntakeDesk = { files: onDesk, remember: "no" };
    if (!examined.every(isSettled)) return { kind: "examined", intake };
    desk.dispatch({ kind: "load-started", intake });
    return loadIntake(services, intake, job);
  });
}

/** When not one file can be used there is nothing to decide: the reasons are told where she picked them. */
function refuseAll(examined: readonly { readonly refused: string | null }[]): void {
  const reasons = examined.flatMap(({ refused }) => (refused === null ? [] : [refused]));
  if (reasons.length < examined.length) return;
  throw new AppError("nothing-loaded", ["No file could be loaded.", ...reasons].join(" "));
}

interface Proposal {
  readonly intake: IntakeDesk;
  readonly index: number;
  readonly overrule: Overrule;
}

function propose(services: PaneServices, desk: JobDesk, { intake, index, overrule }: Proposal): void {
  const file = intake.files[index];
  if (file === undefined) return;
  const all = { ...file.overrule, ...overrule };
  desk.dispatch({ kind: "propose-started", index });
  desk.start(async (job) => {
    const examined = await services.propose(file.source, all, job);
    return { kind: "proposed", index, examined, overrule: all };
  });
}

async function loadIntake(services: PaneServices, intake: IntakeDesk, job: JobOptions): Promise<SessionEvent> {
  const files = intake.files.filter((file) => file.use === "load" || file.examined.refused !== null);
  const toLoad = files.map((file): FileToLoad => ({ file: file.source, recipe: recipeToLoad(file) }));
  const ledger = await services.loadFiles(toLoad, job);
  const notice = intake.remember === "yes" ? await kept(services, toLoad) : null;
  return loadFinished(ledger, services.today(), notice);
}

/** Keeps the layouts of what was loaded; what goes wrong is told, since the load itself went well. */
async function kept(services: PaneServices, files: readonly FileToLoad[]): Promise<Notice | null> {
  const recipes = files.flatMap(({ recipe }) => (recipe === null ? [] : [recipe]));
  try {
    if (recipes.length > 0) await services.keepRecipes(recipes);
    return null;
  } catch (error) {
    return { tone: "warning", text: `The layouts could not be kept with this workbook. ${noticeOf(error).text}` };
  }
}

function takenNotice(names: readonly string[]): Notice {
  return { tone: "info", text: `Saved layouts taken: ${names.join(", ")}. Now choose the exports.` };
}

/** Does something short and tells how it ended, without leaving the step. */
function note(desk: JobDesk, work: () => Promise<string>): void {
  work().then(
    (text) => desk.dispatch({ kind: "noted", notice: { tone: "success", text } }),
    (error: unknown) => desk.dispatch({ kind: "noted", notice: noticeOf(error) }),
  );
}
