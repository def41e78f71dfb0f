import { readFile, writeFile } from "node:fs/promises";

/** Puts a bench's table between its marks in the bench's README, in place of the one before. */
export async function record(bench: string, table: string): Promise<void> {
  const readme = new URL("../README.md", import.meta.url);
  const text = await readFile(readme, "utf8");
  const marks = new RegExp(`(<!-- ${bench} -->\n)[\\s\\S]*?(\n<!-- /${bench} -->)`);
  if (!marks.test(text)) throw new Error(`test/bench/README.md has no marks for ${bench}`);
  await writeFile(
    readme,
    text.replace(marks, (_, open: string, close: string) => `${open}${table}${close}`),
  );
}
