import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";

/** Node's module hook: a `.sql` file is imported as its text. */
export async function load(url, context, nextLoad) {
  if (!url.endsWith(".sql")) return nextLoad(url, context);
  const text = await readFile(fileURLToPath(url), "utf8");
  return { format: "module", shortCircuit: true, source: `export default ${JSON.stringify(text)};` };
}
