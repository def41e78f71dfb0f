import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Database, SqlValue } from "../../../src/ports/database";
import type { ExportFile } from "../../../src/ports/export-file";

/** What a contract is held against: an open database and a folder for the files it is given. */
export interface Subject {
  readonly database: Database;
  readonly folder: string;
}

/** Opens the database before the tests of the surrounding block and closes it after them. */
export function prepareSubject(open: () => Promise<Database>): Subject {
  let database: Database | undefined;
  let folder = "";
  beforeAll(async () => {
    database = await open();
    folder = await mkdtemp(join(tmpdir(), "ratebook-contract-"));
  });
  afterAll(async () => {
    await database?.close();
    await rm(folder, { recursive: true, force: true });
  });
  return {
    get database() {
      if (database === undefined) throw new Error("the database is open only while tests run");
      return database;
    },
    get folder() {
      return folder;
    },
  };
}

/** The value of one SQL expression. */
export async function valueOf(database: Database, expression: string): Promise<SqlValue | undefined> {
  return (await database.select(`SELECT ${expression} AS asked`, [])).rows[0]?.[0];
}

/** A file on disk with this text. */
export async function fileWith(folder: string, name: string, text: string): Promise<ExportFile> {
  const path = join(folder, name);
  await writeFile(path, text);
  return fileAt(path, Buffer.byteLength(text));
}

/** A file on disk that may be there or not; reading it through JavaScript is an error, the engine reads by handle. */
export function fileAt(path: string, size: number): ExportFile {
  const read = () => Promise.reject(new Error("the engine reads by handle, not through JavaScript"));
  return { name: "any.csv", size, origin: { kind: "path", path }, read };
}
