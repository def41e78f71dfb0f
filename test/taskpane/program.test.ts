import { blobFile } from "../../src/adapters/file/blob-file";
import { openNodeSolver } from "../../src/adapters/highs/node";
import { createMemoryWorkbook } from "../../src/adapters/memory/memory-workbook";
import { createInProcessSimulator } from "../../src/adapters/simulation/in-process";
import { examineExport } from "../../src/app/examine-exports";
import type { Session, SessionEvent } from "../../src/app/session";
import { afterEvent } from "../../src/app/after-event";
import { NEW_SESSION } from "../../src/app/session";
import type { Database } from "../../src/ports/database";
import type { ExportFile } from "../../src/ports/export-file";
import { NO_SPREADSHEETS } from "../../src/ports/spreadsheet-reader";
import { paneActions } from "../../src/taskpane/pane-actions";
import { paneServices } from "../../src/taskpane/program";
import type { ProgramParts } from "../../src/taskpane/program-parts";
import { jobDesk } from "../../src/taskpane/use-session";
import { openTestDatabase } from "../support/open-database";
import { tempFile } from "../support/load-text";

/** Account A owes 30.00 due on September 21, B paid 10.00 of its 25.00 due on October 21. */
const CHARGES = `charge_id,account_id,service,kind,bill_date,due_date,amount
C1,A,water,fixed,2026-08-31,2026-09-21,30.00
C2,B,water,fixed,2026-09-30,2026-10-21,25.00
`;
/** Right for charges, wrong by one payment. */
const CONTROL = "table,measure,value\ncharges,amount,55.00\npayments,rows,2\n";
const PAYMENTS = "payment_id,account_id,date,amount\nP1,B,2026-10-15,10.00\n";

let database: Database;
let failures = 0;
let opened = 0;
const saved: string[] = [];
const workbook = createMemoryWorkbook();

/** In Node the engine reads paths, so the texts that a browser would hold as files are put on disk first. */
async function onDisk(texts: Readonly<Record<string, string>>): Promise<ReadonlyMap<string, ExportFile>> {
  const files = await Promise.all(Object.entries(texts).map(([name, text]) => tempFile(name, text)));
  return new Map(files.map((file) => [file.name, file]));
}

function parts(files: ReadonlyMap<string, ExportFile>): ProgramParts {
  return {
    clock: { now: () => "2026-11-22T14:03:00Z" },
    openDatabase: async () => {
      opened += 1;
      if (failures-- > 0) throw new Error("no worker");
      database = await openTestDatabase();
      return database;
    },
    exportFile: ({ name, blob }) => files.get(name) ?? blobFile(name, blob),
    makeSampleFiles: async () => [...files.keys()].map((name) => ({ name, blob: new Blob() })),
    examine: ({ name, blob }, look, job) =>
      examineExport(files.get(name) ?? blobFile(name, blob), { ...look, spreadsheets: NO_SPREADSHEETS }, job),
    hostKind: async () => "excel",
    openWorkbook: async () => workbook,
    docxOf: async () => new Uint8Array(),
    openSolver: openNodeSolver,
    openSimulator: async () => createInProcessSimulator(),
    openSpreadsheets: async () => NO_SPREADSHEETS,
    xlsxOf: async () => new Uint8Array([1]),
    download: (name) => saved.push(name),
  };
}

/** A pane without a screen: what the buttons call, and the session they lead to. */
function headlessPane(files: ReadonlyMap<string, ExportFile>) {
  let session: Session = NEW_SESSION;
  let wake: () => void = () => undefined;
  const dispatch = (event: SessionEvent) => {
    session = afterEvent(session, event);
    wake();
  };
  const until = async (reached: (session: Session) => boolean): Promise<Session> => {
    while (!reached(session)) {
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    }
    return session;
  };
  return { actions: paneActions(paneServices(parts(files)), jobDesk(dispatch)), until };
}

test("the buttons of the pane lead from files to a written and saved report; a failed engine start can be tried again", async () => {
  const { actions, until } = headlessPane(
    await onDisk({ "charges.csv": CHARGES, "payments.csv": PAYMENTS, "control.csv": CONTROL }),
  );
  failures = 1;
  actions.loadSample("town");
  expect(await until(({ at }) => at === "load")).toMatchObject({ notice: { tone: "error" } });

  actions.loadSample("town");
  const checked = await until(({ at }) => at === "check");
  expect(opened).toBe(2);
  expect(checked.desk).toMatchObject({
    ledger: { isSample: true, span: { first: "2026-08-31", last: "2026-10-15" } },
    setup: { aging: { asOf: "2026-09-30" } },
  });

  if (checked.desk === null) throw new Error("there is no ledger");
  const { setup, ledger } = checked.desk;
  actions.open("ask");
  actions.run({ ...setup, aging: { ...setup.aging, asOf: "2026-10-31" } }, ledger);
  const result = await until(({ at }) => at === "result");
  expect(result.desk?.answer?.figures[0]).toMatchObject({ label: "Receivables", value: "$45.00" });

  const control = {
    label: "The loaded exports equal your system's own totals",
    passes: false,
    detail: "1 of 2 totals agree",
  };
  expect(result.desk?.answer?.checks).toContainEqual(control);

  const answer = result.desk?.answer;
  if (answer === null || answer === undefined) throw new Error("there is no answer");
  actions.write(answer, "refuse");
  await until((session) => session.at === "result" && session.delivery.state === "written");
  expect(await workbook.readTable("AgingByAccount")).not.toBeNull();

  actions.write(answer, "refuse");
  await until((session) => session.at === "result" && session.delivery.state === "exists");
  actions.write(answer, "replace");
  await until((session) => session.at === "result" && session.delivery.state === "written");

  actions.save(answer);
  await until((session) => session.at === "result" && session.delivery.state === "saved");
  expect(saved).toEqual(["aging-2026-10-31.xlsx"]);
  expect(opened).toBe(2);
  await database.close();
});
