import { openBrowserDatabase } from "../../../src/adapters/duckdb/browser";
import { blobFile } from "../../../src/adapters/file/blob-file";
import { AppError } from "../../../src/ports/app-error";
import type { Database, SqlValue } from "../../../src/ports/database";

/** A call as it crosses into the page; `call` is its number, by which it can be aborted. */
export type Call =
  | { readonly method: "open" | "close"; readonly call: number }
  | { readonly method: "execute"; readonly call: number; readonly sql: string }
  | { readonly method: "select"; readonly call: number; readonly sql: string; readonly params: readonly SqlValue[] }
  | { readonly method: "describe"; readonly call: number; readonly sql: string; readonly paramCount: number }
  | { readonly method: "openFile"; readonly call: number; readonly name: string; readonly text: string | null }
  | { readonly method: "closeFile"; readonly call: number; readonly name: string };

/** What comes back: values as JSON text, which crosses a hundred times faster; errors lose their class, so their parts are sent. */
export type Answer =
  | { readonly ok: true; readonly json: string }
  | { readonly ok: false; readonly message: string; readonly code: string | null };

declare global {
  interface Window {
    readonly ratebook: { call(call: Call): Promise<Answer>; abort(call: number): void };
  }
}

const aborts = new Map<number, AbortController>();
let opened: Database | undefined;

Object.assign(window, { ratebook: { call: answer, abort: (call: number) => aborts.get(call)?.abort() } });

async function answer(call: Call): Promise<Answer> {
  try {
    return { ok: true, json: JSON.stringify((await perform(call)) ?? null) };
  } catch (error) {
    if (!(error instanceof Error)) return { ok: false, message: `no Error but ${String(error)}`, code: null };
    return { ok: false, message: error.message, code: error instanceof AppError ? error.code : null };
  } finally {
    aborts.delete(call.call);
  }
}

async function perform(call: Call): Promise<unknown> {
  if (call.method === "open") {
    opened = await openBrowserDatabase();
    return null;
  }
  if (opened === undefined) throw new Error("the page has no open database");
  const abort = new AbortController();
  aborts.set(call.call, abort);
  switch (call.method) {
    case "execute":
      return opened.execute(call.sql, { signal: abort.signal });
    case "select":
      return opened.select(call.sql, call.params, { signal: abort.signal });
    case "describe":
      return opened.describe(call.sql, call.paramCount);
    case "openFile":
      return opened.openFile(blobFile(call.name, call.text === null ? pickedFile() : new Blob([call.text])));
    case "closeFile":
      return opened.closeFile(call.name);
    case "close":
      return opened.close();
  }
}

function pickedFile(): File {
  const file = document.querySelector("input")?.files?.[0];
  if (file === undefined) throw new Error("no file was picked");
  return file;
}
