import type { ExaminedFile, Overrule } from "../app/intake-desk";
import type { Recipe } from "../intake/recipe/recipe-schema";
import type { ExportFile } from "../ports/export-file";
import type { JobOptions } from "../ports/progress";
import type { IntakeServices } from "./pane-services";
import type { OpenDatabase, ProgramParts } from "./program-parts";
import { inTurn } from "./in-turn";

/** The services of looking at files, and of saving what was decided about them. */
export function intakeServices(parts: ProgramParts, openPreviews: OpenDatabase): IntakeServices {
  const dropped: Recipe[] = [];
  const recipes = async () => [...dropped, ...(await keptInWorkbook(parts))];
  return {
    examine: async (files, job) => examineAll(parts, files, { recipes: await recipes(), job }),
    propose: async (file, overrule, job) => {
      job.progress?.({ label: `Looking at ${file.name}`, done: 0, total: null });
      return examine(parts, file, { recipes: await recipes(), overrule, job });
    },
    preview: previewing(parts, openPreviews),
    takeRecipes: async (files) => {
      const taken = await Promise.all(files.map(readRecipe));
      dropped.unshift(...taken);
      return taken.map(({ name }) => name);
    },
    ...recipeServices(parts),
  };
}

function recipeServices(parts: ProgramParts): Pick<IntakeServices, "saveRecipe" | "keepRecipes" | "keptRecipes"> {
  return {
    saveRecipe: async (recipe) => {
      const { recipeText } = await import("../intake/recipe/recipe-text");
      const name = `${
        recipe.name
          .replaceAll(/[^\p{L}\p{N}]+/gu, "-")
          .replace(/^-|-$/g, "")
          .toLowerCase() || "layout"
      }.recipe.json`;
      parts.download(name, new TextEncoder().encode(recipeText(recipe)));
      return name;
    },
    keepRecipes: async (recipes) =>
      (await import("../app/kept-recipes")).keepRecipes(await parts.openWorkbook(), recipes),
    keptRecipes: () => keptInWorkbook(parts),
  };
}

/** Outside of Excel there is no workbook that could keep any. */
async function keptInWorkbook(parts: ProgramParts): Promise<readonly Recipe[]> {
  if ((await parts.hostKind()) !== "excel") return [];
  return (await import("../app/kept-recipes")).keptRecipes(await parts.openWorkbook());
}

interface Look {
  readonly recipes: readonly Recipe[];
  readonly overrule?: Overrule;
  readonly job: JobOptions;
}

async function examineAll(parts: ProgramParts, files: readonly File[], look: Look): Promise<readonly ExaminedFile[]> {
  const examined: ExaminedFile[] = [];
  for (const [index, file] of files.entries()) {
    look.job.signal?.throwIfAborted();
    look.job.progress?.({ label: `Looking at ${file.name}`, done: index, total: files.length });
    examined.push(await examine(parts, file, look));
  }
  return examined;
}

async function examine(parts: ProgramParts, file: File, { recipes, overrule, job }: Look): Promise<ExaminedFile> {
  return parts.examine({ name: file.name, blob: file }, { recipes, overrule }, job);
}

async function readRecipe(file: File): Promise<Recipe> {
  const { parseRecipe } = await import("../intake/recipe/recipe-text");
  return parseRecipe(await file.text(), file.name);
}

/**
 * Previews are made in an engine of their own, so that the ledger in hand stays, and one after the other, since each
 * empties that engine.
 */
function previewing(parts: ProgramParts, open: OpenDatabase): IntakeServices["preview"] {
  const turn = inTurn();
  return (file, recipe, job) =>
    turn(async () => {
      job.signal?.throwIfAborted();
      const { previewExport } = await import("../app/preview-export");
      const [database, spreadsheets] = await Promise.all([open({}), parts.openSpreadsheets()]);
      job.signal?.throwIfAborted();
      return previewExport(database, exportOf(parts, file), { recipe, spreadsheets, ...job });
    });
}

/** A file that she picked, as the use cases read it. */
export function exportOf(parts: ProgramParts, file: File): ExportFile {
  return parts.exportFile({ name: file.name, blob: file });
}
