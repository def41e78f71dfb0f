import type { Workbook, WriteReceipt } from "../../ports/workbook";
import { type CreatedSheets, removeCreated } from "./created-sheets";
import type { ExcelSession } from "./excel-session";
import { inPlainWords } from "./plain-words";
import { readInputs, readTable } from "./read-cells";
import { readStudy, saveStudy } from "./study-part";
import { carryOut, decideWrite, type WriteJob } from "./write-report";

/**
 * The workbook that is open in Excel. Works from ExcelApi 1.9 on; what is above that is asked for first.
 * What Excel refuses comes as an AppError in plain words: `workbook-busy`, `workbook-protected`, `workbook-too-large`,
 * `workbook-changed`.
 */
export function createExcelWorkbook(session: ExcelSession): Workbook {
  const run = <T>(batch: (context: Excel.RequestContext) => Promise<T>): Promise<T> => plainly(session.run(batch));
  return {
    write: (report, options) => plainly(writeReport({ session, report, options })),
    readInputs: (names) => run((context) => readInputs(context, names)),
    readTable: (name) => run((context) => readTable(context, name)),
    readStudy: () => run(readStudy),
    saveStudy: (text) => run((context) => saveStudy(context, text)),
  };
}

/** A new sheet that could not be finished is taken away again. */
async function writeReport(job: WriteJob): Promise<WriteReceipt> {
  job.options.signal?.throwIfAborted();
  const underWay: { created: CreatedSheets | null } = { created: null };
  try {
    return await job.session.run(async (context) => {
      const created = { plan: await decideWrite(context, job), ids: new Set<string>() };
      underWay.created = created;
      return carryOut(context, created, job);
    });
  } catch (error) {
    if (underWay.created !== null) await removeCreated(job.session, underWay.created);
    throw error;
  }
}

async function plainly<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    throw inPlainWords(error);
  }
}
