import { readdir } from "node:fs/promises";
import { register } from "node:module";
import { register as registerTypeScript } from "tsx/esm/api";

registerTypeScript();
register("../../src/cli/sql-loader.mjs", import.meta.url);

/** `npm run bench -- engine` runs test/bench/engine.ts; without a name it says which there are. */
const files = await readdir(import.meta.dirname);
const names = files.filter((file) => file.endsWith(".ts")).map((file) => file.slice(0, -".ts".length));
const [, , wanted = ""] = process.argv;
if (names.includes(wanted)) {
  await import(`./${wanted}.ts`);
} else {
  console.error(`There is no benchmark "${wanted}". Choose one: npm run bench -- ${names.join(" | ") || "(none yet)"}`);
  process.exitCode = 2;
}
