import { resolve } from "node:path";
import { parseArgs } from "node:util";
import type { Page } from "playwright-core";
import * as v from "valibot";
import { buildEmbedded } from "../../src/excel-host/embedded";
import { startEmbedded } from "../support/embedded-page";
import { record } from "./engine/readme";
import { watchBrowserMemory } from "./intake/browser-memory";
import { vendorExport } from "./intake/vendor-export";

const { values } = parseArgs({
  args: process.argv.slice(3),
  options: { rows: { type: "string", default: "5000000" }, record: { type: "boolean", default: false } },
});
/** Asks the page again as soon as it has answered; a pause is the time by which it answers late. */
const WATCH_FOR_PAUSES = `
globalThis.pausesSeen = { longest: 0, many: 0 };
let last = performance.now();
setInterval(() => {
  const pause = performance.now() - last - 10;
  last += pause + 10;
  if (pause > 100) pausesSeen.many += 1;
  pausesSeen.longest = Math.max(pausesSeen.longest, pause);
}, 10);`;
const PAUSES_SEEN = `(() => { const seen = pausesSeen; globalThis.pausesSeen = { longest: 0, many: 0 }; return seen; })()`;
const Pauses = v.object({ longest: v.number(), many: v.number() });
const LIMIT = { timeout: 1_500_000 };

await buildEmbedded();
const made = await vendorExport(Number(values.rows));
const addin = await startEmbedded();
const page = await addin.openPane({ width: 350 });
await page.getByRole("heading", { name: "Load your billing exports" }).waitFor();
await page.evaluate(WATCH_FOR_PAUSES);
const steps: string[] = [];
await step("understood and shown", async () => {
  await page.locator('input[type="file"]').first().setInputFiles(resolve(made.path));
  await page.getByRole("heading", { name: "What your files hold" }).waitFor(LIMIT);
  await page
    .getByText(/no line rejected|lines? rejected/)
    .first()
    .waitFor(LIMIT);
});
await step("loaded and checked", async () => {
  await page.getByRole("button", { name: "Load the file" }).click();
  await page.getByRole("heading", { name: "Check what was loaded" }).waitFor(LIMIT);
});
const told = await page.getByRole("main").innerText();
await addin.close();
if (!told.includes(`${made.records.toLocaleString("en-US")} lines of 1 file`)) {
  throw new Error(`The pane does not say that ${made.records} lines are loaded: ${told.slice(0, 500)}`);
}
const table = [
  `${made.records.toLocaleString("en-US")} records in Chromium, in the built pane, from a file by handle.`,
  "",
  "| | seconds | most memory of the page and its workers, MB | of all of Chromium, MB | longest pause of the page, ms | pauses over 100 ms |",
  "|---|---|---|---|---|---|",
  ...steps,
].join("\n");
console.log(table);
if (values.record) await record("intake-browser", table);

async function step(name: string, work: () => Promise<void>): Promise<void> {
  const memory = watchBrowserMemory(200);
  const began = performance.now();
  await work();
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  const { all, page: own } = await memory.stop();
  const { longest, many } = await pauses(page);
  steps.push(`| ${name} | ${seconds} | ${own.toFixed(0)} | ${all.toFixed(0)} | ${longest.toFixed(0)} | ${many} |`);
  console.error(steps.at(-1));
}

/** What was seen since the last time of asking. */
async function pauses(watched: Page): Promise<v.InferOutput<typeof Pauses>> {
  return v.parse(Pauses, await watched.evaluate(PAUSES_SEEN));
}
