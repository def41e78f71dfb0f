import type { Database } from "../../../src/ports/database";

const WORTH_A_LINE_MS = 50;

/** A database that prints every call that takes long, to find where the time goes. */
export function watchedDatabase(database: Database): Database {
  const watch = async <T>(label: string, task: () => Promise<T>): Promise<T> => {
    const began = performance.now();
    const answer = await task();
    const elapsed = performance.now() - began;
    if (elapsed > WORTH_A_LINE_MS)
      console.error(`${elapsed.toFixed(0).padStart(7)} ms  ${label.replace(/\s+/g, " ").slice(0, 110)}`);
    return answer;
  };
  return {
    execute: (sql, options) => watch(sql, () => database.execute(sql, options)),
    select: (sql, params, options) => watch(sql, () => database.select(sql, params, options)),
    describe: (sql, paramCount) => database.describe(sql, paramCount),
    openFile: (file) => database.openFile(file),
    closeFile: (name) => database.closeFile(name),
    close: () => database.close(),
  };
}
