import { utils, write } from "@e965/xlsx";
import type { Page } from "playwright-core";
import { type EmbeddedAddin, startEmbedded } from "../support/embedded-page";
import { PaneHand } from "./pane-steps";

const ROWS = 20_000;
/** What only the code of the workbook parser holds. */
const PARSER = "SheetJS";

let addin: EmbeddedAddin;
let page: Page;
beforeAll(async () => {
  addin = await startEmbedded();
});
beforeEach(async () => {
  page = await addin.openPane();
});
afterEach(() => page.close());
afterAll(() => addin.close());

/** Each row owes 1.25 now and 2.00 since last month. */
function agingWorkbook(): Buffer {
  const rows = Array.from({ length: ROWS }, (_, index) => [
    String(index + 1).padStart(9, "0"),
    "WATER",
    String(500_001 + index),
    "10/15/2026",
    1.25,
    2,
    3.25,
  ]);
  const heading = ["Account", "Charge", "Bill", "Due Date", "Current", "1-30", "Balance"];
  const book = utils.book_new();
  const title = ["A/R Aging Detail as of 10/31/2026"];
  utils.book_append_sheet(book, utils.aoa_to_sheet([title, heading, ...rows]), "Detail");
  const bytes: unknown = write(book, { type: "buffer", bookType: "xlsx", compression: true });
  if (!(bytes instanceof Uint8Array)) throw new Error("the workbook was not written as bytes");
  return Buffer.from(bytes);
}

/** A timer on the page notes how long it was kept waiting at most. */
async function watchTimer(): Promise<void> {
  await page.evaluate(() => {
    let last = performance.now();
    setInterval(() => {
      const now = performance.now();
      const longest = Number(document.body.dataset["longestGap"] ?? 0);
      document.body.dataset["longestGap"] = String(Math.max(longest, Math.round(now - last)));
      last = now;
    }, 5);
  });
}

async function scriptsWith(marker: string, addresses: readonly string[]): Promise<readonly string[]> {
  const texts = await Promise.all(addresses.map(async (address) => (await fetch(address)).text()));
  return addresses.filter((_, index) => texts[index]?.includes(marker));
}

test("a long workbook is parsed in a worker: the page itself never fetches the parser, and the file loads whole", async () => {
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  const hand = new PaneHand(page);
  await hand.arrive("Load your billing exports");
  await watchTimer();
  await page.getByLabel("Export files").setInputFiles({
    name: "aging.xlsx",
    mimeType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    buffer: agingWorkbook(),
  });
  await hand.arrive("What your files hold");
  await hand.press("Load the file");
  await hand.arrive("Check what was loaded");
  expect(await page.getByRole("main").innerText()).toContain("20,000 lines of 1 file are loaded");
  const scripts = [...new Set(asked)].filter((address) => address.endsWith(".js"));
  const parser = await scriptsWith(PARSER, scripts);
  expect(parser.length).toBeGreaterThan(0);
  // What a worker fetches is not among the resources of its page; a chunk that the page itself had fetched would be.
  const ofPage = await page.evaluate(() => performance.getEntriesByType("resource").map(({ name }) => name));
  expect(ofPage.some((address) => address.endsWith(".js"))).toBe(true);
  expect(parser.filter((address) => ofPage.includes(address))).toEqual([]);
  const gap = await page.evaluate(() => document.body.dataset["longestGap"]);
  process.stdout.write(`the page's timer waited ${gap ?? "?"} ms at most while ${ROWS} rows were read\n`);
});
