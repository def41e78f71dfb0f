import type { Page } from "playwright-core";
import { AppError, type AppErrorCode } from "../../../src/ports/app-error";
import type { Database, RowSet, SqlValue, StatementOptions } from "../../../src/ports/database";
import type { ExportFile } from "../../../src/ports/export-file";
import type { Call } from "./browser-page";

type Unnumbered<T> = T extends Call ? Omit<T, "call"> : never;

/** The database that lives in a page, driven from here, so that the same contract can be held against it. */
export class BrowserDatabase implements Database {
  private readonly page: Page;
  private calls = 0;

  constructor(page: Page) {
    this.page = page;
  }

  async open(): Promise<this> {
    await this.call({ method: "open" });
    return this;
  }

  async execute(sql: string, options?: StatementOptions): Promise<void> {
    await this.call({ method: "execute", sql }, options?.signal);
  }

  async select(sql: string, params: readonly SqlValue[], options?: StatementOptions): Promise<RowSet> {
    return (await this.call({ method: "select", sql, params }, options?.signal)) as RowSet;
  }

  async describe(sql: string, paramCount: number): Promise<RowSet["columns"]> {
    return (await this.call({ method: "describe", sql, paramCount })) as RowSet["columns"];
  }

  async openFile({ name, origin }: ExportFile): Promise<string> {
    if (origin.kind === "path") await this.page.setInputFiles("input", origin.path);
    const text = origin.kind === "path" ? null : await origin.blob.text();
    return (await this.call({ method: "openFile", name, text })) as string;
  }

  async closeFile(name: string): Promise<void> {
    await this.call({ method: "closeFile", name });
  }

  async close(): Promise<void> {
    await this.call({ method: "close" });
  }

  private async call(unnumbered: Unnumbered<Call>, signal?: AbortSignal): Promise<unknown> {
    this.calls += 1;
    const call: Call = { ...unnumbered, call: this.calls };
    const answered = this.page.evaluate((asked) => window.ratebook.call(asked), call);
    const abort = () => void this.page.evaluate((number) => window.ratebook.abort(number), call.call);
    if (signal?.aborted === true) abort();
    else signal?.addEventListener("abort", abort, { once: true });
    const answer = await answered;
    signal?.removeEventListener("abort", abort);
    signal?.throwIfAborted();
    if (answer.ok) return JSON.parse(answer.json);
    throw answer.code === null ? new Error(answer.message) : new AppError(answer.code as AppErrorCode, answer.message);
  }
}
