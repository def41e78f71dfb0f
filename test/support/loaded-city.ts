import { blobFile } from "../../src/adapters/file/blob-file";
import { loadExports } from "../../src/app/load-exports";
import type { Database } from "../../src/ports/database";
import { generateSampleCity } from "../../src/sample/sample-city";
import type { SampleOptions } from "../../src/sample/sample-settings";
import { joined } from "../sample/read-city";

/** Tables that the receivables are made of. */
const TABLES = ["accounts", "charges", "payments", "adjustments", "applications", "holds"];

/** Makes up a city and loads its receivables as the program does. */
export async function loadCity(database: Database, options: SampleOptions): Promise<void> {
  const texts = joined(generateSampleCity(options));
  const files = TABLES.flatMap((table) => {
    const text = texts.get(`${table}.csv`);
    return text === undefined ? [] : [blobFile(`${table}.csv`, new Blob([text]))];
  });
  const { refused } = await loadExports(database, files);
  if (refused.length > 0) throw new Error(`the sample city was not taken whole: ${JSON.stringify(refused)}`);
}
