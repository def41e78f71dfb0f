import { readFile } from "node:fs/promises";
import { read, utils } from "@e965/xlsx";
import type { FrameLocator, Page } from "playwright-core";
import { type EmbeddedAddin, startEmbedded } from "../support/embedded-page";
import { balancesOfSampleTown } from "../support/sample-town";
import { rowsOf, sheetNames } from "./host-sheets";
import { ageSampleTown, type PaneHand } from "./pane-steps";

const SHEETS = ["Aging", "Aging by account", "Aging credits", "Aging load checks"];
const balances = balancesOfSampleTown();
const total = [...balances.values()].reduce((sum, cents) => sum + cents, 0);

let addin: EmbeddedAddin;
let page: Page;
let pane: FrameLocator;
let hand: PaneHand;

beforeAll(async () => {
  addin = await startEmbedded();
  ({ page, pane } = await addin.openHost());
  hand = await ageSampleTown(pane);
});
afterAll(() => addin.close());

test("the pane shows the receivables that the exports add up to, and every check passes", async () => {
  expect(await pane.getByRole("main").innerText()).toContain(dollars(total));
  expect(await pane.getByText("FAIL").count()).toBe(0);
  expect(await pane.getByText("✓ PASS").count()).toBeGreaterThanOrEqual(3);
});

test("from sample data to the sheet beside the pane it takes fewer than six clicks", async () => {
  await hand.press("Write to workbook");
  await pane.getByText("Written to the workbook:").waitFor({ timeout: 60_000 });
  expect(hand.pressed).toBeLessThan(6);
  expect(await sheetNames(page)).toEqual(expect.arrayContaining(SHEETS));
  expect(await page.getByRole("tab", { name: "Aging", exact: true }).getAttribute("aria-selected")).toBe("true");
  await page.screenshot({ path: "out/screenshots/pane-and-sheet.png" });
});

test("the sheet's total, computed by its own formula, equals the sum over the exports", async () => {
  const row = (await rowsOf(page, "Aging", "C60")).find(([label]) => label === "Receivables, all ages");
  expect(cents(row?.[1])).toBe(total);
});

test("every account owes what the exports say, on the sheet of those that owe or of those with a credit", async () => {
  const written = new Map([
    ...balancesOn(await rowsOf(page, "Aging by account", "K2500")),
    ...balancesOn(await rowsOf(page, "Aging credits", "K300")),
  ]);
  const owing = [...balances].filter(([, owed]) => owed !== 0);
  expect(owing.length).toBeGreaterThan(500);
  for (const [account, owed] of owing) expect([account, written.get(account)]).toEqual([account, owed]);
});

test("a second write asks first, and replaces only when told to", async () => {
  const before = await sheetNames(page);
  await hand.press("Write to workbook");
  await hand.press("Keep as it is");
  expect(await pane.getByRole("button", { name: "Replace" }).count()).toBe(0);
  await hand.press("Write to workbook");
  await hand.press("Replace");
  await pane.getByText("Aging (refreshed)").waitFor({ timeout: 60_000 });
  expect(await sheetNames(page)).toEqual(before);
});

test("a saved copy holds the same sheets, and every account owes the same", async () => {
  const downloading = page.waitForEvent("download");
  await hand.press("Save a copy");
  const download = await downloading;
  expect(download.suggestedFilename()).toBe("aging-2026-10-31.xlsx");
  const book = read(await readFile(await download.path()));
  expect(book.SheetNames).toEqual(SHEETS);
  const saved = (name: string) => utils.sheet_to_json<readonly unknown[]>(book.Sheets[name] ?? {}, { header: 1 });
  const copied = new Map([...balancesOn(saved("Aging by account")), ...balancesOn(saved("Aging credits"))]);
  expect([...balances].filter(([account, owed]) => owed !== (copied.get(account) ?? 0))).toEqual([]);
  await pane.getByText("aging-2026-10-31.xlsx is in your downloads").waitFor();
});

test("the last answer can be looked at again without running it again", async () => {
  await hand.press("3 Check");
  await hand.arrive("Check what was loaded");
  await hand.press("5 Result");
  await hand.arrive("Aging at October 31, 2026");
});

test("the collections report ends with the same receivables, on its own sheets", async () => {
  await hand.press("4 Report");
  await pane.getByRole("radio", { name: /^Collections/ }).check();
  await hand.press("Run collections");
  await hand.arrive("Collections, November 1, 2025 to October 31, 2026");
  await hand.press("Write to workbook");
  await pane.getByText("Collections (new)").waitFor({ timeout: 60_000 });
  const row = (await rowsOf(page, "Collections", "C60")).find(([label]) => label === "Ending receivables");
  expect(cents(row?.[1])).toBe(total);
});

test("nothing was asked of any other machine, and the page met no fault", () => {
  const elsewhere = addin.requests.filter(
    (address) => !address.startsWith(addin.address) && !address.startsWith("blob:"),
  );
  expect(elsewhere).toEqual([]);
  expect(addin.faults).toEqual([]);
});

/** Account and total in cents of each row of a sheet's table of accounts. */
function balancesOn(rows: readonly (readonly unknown[])[]): readonly (readonly [account: string, owed: number])[] {
  const header = rows.findIndex(([first]) => first === "Account");
  const column = rows[header]?.findIndex((name) => String(name).startsWith("Total")) ?? -1;
  return rows.slice(header + 1).map((row) => [String(row[0]), cents(row[column])]);
}

function cents(value: unknown): number {
  return Math.round(Number(value) * 100);
}

function dollars(amount: number): string {
  return `$${(amount / 100).toLocaleString("en-US", { minimumFractionDigits: 2 })}`;
}
