import { utils } from "@e965/xlsx";
import { answerSheets } from "../../../src/adapters/xlsx/answer-sheets";
import { createSpreadsheetReader } from "../../../src/adapters/xlsx/read-spreadsheet";
import type { SheetWorker } from "../../../src/adapters/xlsx/sheet-desk";
import type { SheetAnswer, SheetRequest } from "../../../src/adapters/xlsx/spreadsheet-messages";
import { createWorkerSpreadsheetReader } from "../../../src/adapters/xlsx/worker-spreadsheet-reader";
import { AppError } from "../../../src/ports/app-error";
import type { SheetRow, SpreadsheetReader } from "../../../src/ports/spreadsheet-reader";
import { agingBook, bytesOf } from "./sheet-fixtures";
import { dropped, readSheet } from "./sheet-texts";

/** How often workers were begun and ended, and the way to make the newest one fail. */
interface Workers {
  begun: number;
  ended: number;
  fail(message: string): void;
  start(): SheetWorker;
}

/** Workers that are not threads, but hear and answer over a real message channel, which clones what passes. */
function workers(reader: () => SpreadsheetReader = createSpreadsheetReader): Workers {
  const counted: Workers = {
    begun: 0,
    ended: 0,
    fail: () => undefined,
    start: () => {
      counted.begun += 1;
      const { port1, port2 } = new MessageChannel();
      const answer = answerSheets(reader());
      port2.onmessage = ({ data }: MessageEvent<SheetRequest>) =>
        void answer(data).then((said) => port2.postMessage(said));
      return {
        postMessage: (request) => port1.postMessage(request),
        onAnswer: (take) => {
          port1.onmessage = ({ data }: MessageEvent<SheetAnswer>) => take(data);
        },
        onFailure: (take) => {
          counted.fail = take;
        },
        terminate: () => {
          counted.ended += 1;
          port1.close();
        },
      };
    },
  };
  return counted;
}

const SOON = 5;
const untilEnded = (of: Workers) => waitFor(() => of.ended === of.begun);

async function waitFor(isTrue: () => boolean): Promise<void> {
  while (!isTrue()) await new Promise((resolve) => setTimeout(resolve, SOON));
}

async function allRows(reader: SpreadsheetReader, ...[file, sheet, job]: Parameters<SpreadsheetReader["rows"]>) {
  const rows: SheetRow[] = [];
  for await (const chunk of reader.rows(file, sheet, job)) rows.push(...chunk);
  return rows;
}

/** 2,500 rows: three chunks. */
function longBook(): Uint8Array {
  const book = utils.book_new();
  const rows = Array.from({ length: 2500 }, (_, index) => [`A${index + 1}`, index]);
  utils.book_append_sheet(book, utils.aoa_to_sheet(rows), "Long");
  return bytesOf(book, "xlsx");
}

test("a worker gives the sheets and rows that the reader gives, and ends when nothing more is asked", async () => {
  const file = dropped("aging.xlsx", bytesOf(agingBook(), "xlsx"));
  const counted = workers();
  const reader = createWorkerSpreadsheetReader({ start: counted.start, idleMilliseconds: SOON });
  expect(await reader.sheets(file)).toEqual([
    { name: "Detail", rowCount: 6, hidden: false },
    { name: "Notes", rowCount: 1, hidden: true },
  ]);
  expect(await allRows(reader, file, "Detail")).toEqual(await readSheet(file, "Detail"));
  await untilEnded(counted);
  expect(counted.begun).toBe(1);
});

test("a long sheet comes chunk by chunk, with how far it is", async () => {
  const counted = workers();
  const reader = createWorkerSpreadsheetReader({ start: counted.start, idleMilliseconds: SOON });
  const done: number[] = [];
  const rows = await allRows(reader, dropped("long.xlsx", longBook()), "Long", {
    progress: (step) => done.push(step.done),
  });
  expect(rows.map(({ cells }) => cells[0])).toEqual(Array.from({ length: 2500 }, (_, index) => `A${index + 1}`));
  expect(done).toEqual([0, 1000, 2000]);
  await untilEnded(counted);
});

test("a workbook that a new handle points to is parsed once, and again only after the worker has ended", async () => {
  let parsed = 0;
  const counted = workers(() => countingReader(() => (parsed += 1)));
  const reader = createWorkerSpreadsheetReader({ start: counted.start, idleMilliseconds: 50 });
  const file = dropped("a.xlsx", new Uint8Array(4));
  await reader.sheets(file);
  await reader.sheets({ ...file });
  expect(parsed).toBe(1);
  await untilEnded(counted);
  await reader.sheets({ ...file });
  expect([parsed, counted.begun]).toEqual([2, 2]);
  await untilEnded(counted);
});

test("a refusal keeps its code and its sentence", async () => {
  const counted = workers();
  const reader = createWorkerSpreadsheetReader({ start: counted.start, idleMilliseconds: SOON });
  const file = dropped("aging.xlsx", bytesOf(agingBook(), "xlsx"));
  const refused = await allRows(reader, file, "Nowhere").catch((error: unknown) => error);
  expect(refused).toBeInstanceOf(AppError);
  expect(refused).toMatchObject({
    code: "unreadable-file",
    message: expect.stringContaining('has no sheet "Nowhere"'),
  });
  const damaged = reader.sheets(dropped("cut.xlsx", new Uint8Array([0x50, 0x4b, 3, 4, 0, 0])));
  await expect(damaged).rejects.toMatchObject({ code: "unreadable-file" });
  await untilEnded(counted);
});

test("a cancel is answered at once and ends a worker that would go on parsing", async () => {
  const never = new Promise<never>(() => undefined);
  const counted = workers(() => ({ ...createSpreadsheetReader(), sheets: () => never }));
  const reader = createWorkerSpreadsheetReader({ start: counted.start });
  const cancel = new AbortController();
  const asked = reader.sheets(dropped("a.xlsx", new Uint8Array(4)), { signal: cancel.signal });
  cancel.abort(new AppError("cancelled", "Stopped."));
  await expect(asked).rejects.toMatchObject({ code: "cancelled" });
  expect([counted.begun, counted.ended]).toEqual([1, 1]);
});

test("a cancel between two chunks stops the reading and ends the worker", async () => {
  const counted = workers();
  const reader = createWorkerSpreadsheetReader({ start: counted.start });
  const cancel = new AbortController();
  const progress = () => cancel.abort(new AppError("cancelled", "Stopped."));
  const reading = allRows(reader, dropped("long.xlsx", longBook()), "Long", { signal: cancel.signal, progress });
  await expect(reading).rejects.toMatchObject({ code: "cancelled" });
  expect([counted.begun, counted.ended]).toEqual([1, 1]);
});

test("the cancel of one file leaves the worker to another that is being read", async () => {
  let release: () => void = () => undefined;
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  const counted = workers(() => ({ ...createSpreadsheetReader(), sheets: () => held.then(() => []) }));
  const reader = createWorkerSpreadsheetReader({ start: counted.start, idleMilliseconds: SOON });
  const cancel = new AbortController();
  const kept = reader.sheets(dropped("kept.xlsx", new Uint8Array(4)));
  const left = reader.sheets(dropped("left.xlsx", new Uint8Array(4)), { signal: cancel.signal });
  cancel.abort(new AppError("cancelled", "Stopped."));
  await expect(left).rejects.toMatchObject({ code: "cancelled" });
  expect(counted.ended).toBe(0);
  release();
  expect(await kept).toEqual([]);
  await untilEnded(counted);
});

test("a reader that stops early closes its sheet, so that the worker can end", async () => {
  const counted = workers();
  const reader = createWorkerSpreadsheetReader({ start: counted.start, idleMilliseconds: SOON });
  for await (const chunk of reader.rows(dropped("long.xlsx", longBook()), "Long")) {
    expect(chunk).toHaveLength(1000);
    break;
  }
  await untilEnded(counted);
  expect(counted.begun).toBe(1);
});

test.each([
  ["Uncaught RangeError: out of memory", "out-of-memory", /Save its sheet as CSV/],
  ["", "engine-unavailable", /open it again/],
])("a worker that fails (%s) says what to do, and the next question begins another", async (message, code, words) => {
  let fails = true;
  const never = new Promise<never>(() => undefined);
  const counted = workers(() => ({
    ...createSpreadsheetReader(),
    sheets: () => (fails ? never : Promise.resolve([])),
  }));
  const reader = createWorkerSpreadsheetReader({ start: counted.start, idleMilliseconds: SOON });
  const file = dropped("a.xlsx", new Uint8Array(4));
  const asked = reader.sheets(file);
  counted.fail(message);
  await expect(asked).rejects.toMatchObject({ code, message: expect.stringMatching(words) });
  fails = false;
  expect(await reader.sheets(file)).toEqual([]);
  await untilEnded(counted);
  expect(counted.begun).toBe(2);
});

/** A reader that remembers what it has parsed by its handle, as the real one does. */
function countingReader(parse: () => void): SpreadsheetReader {
  const known = new WeakSet();
  return {
    ...createSpreadsheetReader(),
    sheets: async (file) => {
      if (!known.has(file)) parse();
      known.add(file);
      return [];
    },
  };
}
