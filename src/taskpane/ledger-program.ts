import type { CheckedLedger } from "../app/checked-ledger";
import type { MendedRecord } from "../app/mend-ledger";
import type { Recipe } from "../intake/recipe/recipe-schema";
import { AppError } from "../ports/app-error";
import type { ExportFile } from "../ports/export-file";
import type { JobOptions } from "../ports/progress";
import { askingServices } from "./asking-program";
import { exportOf } from "./intake-program";
import type { FileToLoad, PaneServices } from "./pane-services";
import type { OpenDatabase, ProgramParts } from "./program-parts";

/** What the engine holds: the files in the order of loading, the recipes that were confirmed, and the last account. */
interface Loaded {
  readonly files: readonly ExportFile[];
  readonly confirmed: ReadonlyMap<string, Recipe>;
  readonly ledger: CheckedLedger;
}

/** The services, and the ledger that the engine holds; null while it holds none. */
interface LedgerServices
  extends Pick<PaneServices, "loadFiles" | "loadSample" | "loadMended" | "run" | "drill" | "writeDrill"> {
  heldLedger(): CheckedLedger | null;
}

/** The services of loading files into the ledger and of asking it. */
export function ledgerServices(parts: ProgramParts, open: OpenDatabase): LedgerServices {
  let loaded: Loaded | null = null;
  const load = async (plan: LoadPlan) => {
    loaded = null;
    const ledger = await loadAll(parts, open, plan);
    loaded = { ...plan, ledger };
    return ledger;
  };
  const heldLedger = () => loaded?.ledger ?? null;
  return {
    heldLedger,
    loadFiles: (files, job) => load(planOf(parts, files, job)),
    loadSample: async (size, job) => {
      const files = await parts.makeSampleFiles(size, job);
      return { ...(await load({ files: files.map(parts.exportFile), confirmed: new Map(), job })), isSample: true };
    },
    loadMended: async (file, records, job) => {
      const ledger = await mend(parts, open, { loaded, file, records, job });
      if (loaded !== null) loaded = { ...loaded, ledger };
      return ledger;
    },
    ...askingServices(parts, open, heldLedger),
  };
}

interface Mend {
  readonly loaded: Loaded | null;
  readonly file: string;
  readonly records: readonly MendedRecord[];
  readonly job: JobOptions;
}

async function mend(parts: ProgramParts, open: OpenDatabase, { loaded, file, records, job }: Mend) {
  if (loaded === null) throw new AppError("nothing-loaded", "Load the files first.");
  const { mendLedger } = await import("../app/mend-ledger");
  const [database, spreadsheets] = await Promise.all([open(job), parts.openSpreadsheets()]);
  const recipe = loaded.confirmed.get(file) ?? null;
  const { files, ledger } = loaded;
  return mendLedger(database, { ...job, files, ledger, file, records, recipe, spreadsheets });
}

function planOf(parts: ProgramParts, files: readonly FileToLoad[], job: JobOptions): LoadPlan {
  const confirmed = new Map(files.flatMap(({ file, recipe }) => (recipe === null ? [] : [[file.name, recipe]])));
  return { files: files.map(({ file }) => exportOf(parts, file)), confirmed, job };
}

interface LoadPlan {
  readonly files: readonly ExportFile[];
  readonly confirmed: ReadonlyMap<string, Recipe>;
  readonly job: JobOptions;
}

async function loadAll(
  parts: ProgramParts,
  open: OpenDatabase,
  { files, confirmed, job }: LoadPlan,
): Promise<CheckedLedger> {
  const { loadLedger } = await import("../app/load-ledger");
  const [database, spreadsheets] = await Promise.all([open(job), parts.openSpreadsheets()]);
  return loadLedger(database, files, { ...job, confirmed, spreadsheets });
}
