import { readFile } from "node:fs/promises";
import type { Locator, Page } from "playwright-core";
import { type EmbeddedAddin, startEmbedded } from "../support/embedded-page";
import { pickFiles } from "./pane-files";
import { PaneHand } from "./pane-steps";

/** Two open bills of 40.00 and 1,060.50 and a credit of 15.25: receivables 1,085.25. */
const AGING = `City of Riverton,,,,,,,,
A/R Aging Detail as of 10/31/2026,,,,,,,,
Account,Name,Charge,Bill,Due Date,Current,1-30,31-60,Balance
0001,ADAMS J,WATER,501,9/15/2026,.00,.00,40.00,40.00
0002,BAKER M,SEWER,502,10/15/2026,.00,"1,060.50",.00,"1,060.50"
0002,BAKER M,UNAPPLIED,503,10/20/2026,(15.25),.00,.00,(15.25)
REPORT TOTALS,,,,,(15.25),"1,060.50",40.00,"1,085.25"
`;
const NEXT_MONTH = AGING.replace("10/31/2026", "11/30/2026")
  .replaceAll("40.00", "55.00")
  .replace("1,085.25", "1,100.25");
/** Nothing in the headings says what the columns are. */
const ODD = `Ref,Who,When,How much
1,00017,01/02/2026,12.50
2,00018,02/13/2026,7.25
`;
const FIXED = `ACCOUNT   NAME                 DUE DATE      BALANCE
--------- -------------------- ---------- ----------
001000101 ADAMS JOHN           09/15/2026      45.10
001000202 BAKER MARY           10/15/2026   1,200.00
001000303 CARTER WILLIAM       10/20/2026      10.00
`;
const CHARGES = `charge_id,account_id,service,kind,bill_date,due_date,amount
C1,A1,water,fixed,2026-09-30,2026-10-21,30.00
C2,A1,water,fixed,2026-09-30,2026-10-21,twenty
`;

let addin: EmbeddedAddin;
let page: Page;
let hand: PaneHand;
beforeAll(async () => {
  addin = await startEmbedded();
});
beforeEach(async () => {
  page = await addin.openPane({ width: 350 });
  hand = new PaneHand(page);
  await hand.arrive("Load your billing exports");
});
afterEach(() => page.close());
afterAll(() => addin.close());

test("an aging as the vendor prints it is understood, shown as it will load, and loaded", async () => {
  await pickFiles(page, [{ name: "aging.csv", text: AGING }]);
  await hand.arrive("What your files hold");
  await page.getByText(/2 rows of charges, 1 row of payments; no line rejected/).waitFor({ timeout: 60_000 });
  const preview = page.getByRole("region", { name: "Charges as they will load" });
  expect(await preview.innerText()).toContain("1060.50");
  await hand.press("Load the file");
  await hand.arrive("Check what was loaded");
  const main = await page.getByRole("main").innerText();
  expect(main).toContain("3 lines of 1 file are loaded");
  expect(main).toContain("No line was rejected.");
  await page.getByText("What each file is").click();
  expect(await page.getByRole("main").innerText()).toMatch(/aging\.csv: A\/R aging, detail, comma-delimited/);
});

test("a layout that was saved loads the next month without a question", async () => {
  await pickFiles(page, [{ name: "aging.csv", text: AGING }]);
  await hand.arrive("What your files hold");
  const downloading = page.waitForEvent("download");
  await hand.press("Save this layout as a recipe");
  const download = await downloading;
  expect(download.suggestedFilename()).toMatch(/\.recipe\.json$/);
  const recipe = await readFile(await download.path(), "utf8");
  await page.reload();
  await hand.arrive("Load your billing exports");
  await pickFiles(page, [
    { name: "november.csv", text: NEXT_MONTH },
    { name: download.suggestedFilename(), text: recipe },
  ]);
  await hand.arrive("Check what was loaded");
  expect(await page.getByRole("main").innerText()).toContain("3 lines of 1 file are loaded");
});

test("a file of no known kind is mapped with the keyboard alone", async () => {
  await pickFiles(page, [{ name: "odd.csv", text: ODD }]);
  await hand.arrive("What your files hold");
  await page.getByText("1 point to decide before loading.").waitFor();
  expect(await page.getByRole("button", { name: "Load the file" }).isDisabled()).toBe(true);
  await tabOnto(page.getByLabel("Its lines become"));
  await page.keyboard.type("Pay");
  await choose("Who", "account");
  await choose("When", "date");
  await choose("How much", "amount");
  await choose("Ref", "payment number");
  await page.getByText(/2 rows of payments; no line rejected/).waitFor({ timeout: 60_000 });
  expect(await page.getByRole("region", { name: "Payments as they will load" }).innerText()).toMatch(
    /00017\s+2026-01-02\s+12\.50/,
  );
  await tabOnto(page.getByRole("button", { name: "Load the file" }));
  await page.keyboard.press("Enter");
  await hand.arrive("Check what was loaded");
});

test("the list of meanings opens over the pane, and the rest of the pane stays in sight", async () => {
  await pickFiles(page, [{ name: "aging.csv", text: AGING }]);
  await hand.arrive("What your files hold");
  await page.locator("summary", { hasText: "Charge" }).first().click();
  await page.getByRole("combobox", { name: "“Charge” holds" }).click();
  await page.getByText("In every table", { exact: true }).waitFor();
  const onTop = await page.evaluate(() => document.elementFromPoint(5, 20)?.closest("header") !== null);
  expect(onTop).toBe(true);
  const overflow = await page.evaluate(() => document.documentElement.scrollHeight - window.innerHeight);
  expect(overflow).toBeLessThanOrEqual(0);
});

test("what a file is can be overruled, and it is looked at anew", async () => {
  await pickFiles(page, [{ name: "aging.csv", text: AGING }]);
  await hand.arrive("What your files hold");
  await page.getByLabel("This file is").selectOption("account_list");
  await page
    .getByText(/^Account list/)
    .first()
    .waitFor();
  await page.getByText(/2 rows of accounts/).waitFor({ timeout: 60_000 });
});

test("the columns of a fixed-width file are cut, moved and joined with the keyboard", async () => {
  await pickFiles(page, [{ name: "open-items.txt", text: FIXED }]);
  await hand.arrive("What your files hold");
  const boundary = page.getByRole("slider", { name: "Begin of DUE DATE" });
  const start = Number(await boundary.getAttribute("aria-valuenow"));
  await boundary.focus();
  await page.keyboard.press("ArrowLeft");
  expect(await boundary.getAttribute("aria-valuenow")).toBe(String(start - 1));
  await page.keyboard.press("ArrowRight");
  const count = await page.getByRole("slider").count();
  await page.keyboard.press("Insert");
  expect(await page.getByRole("slider").count()).toBe(count + 1);
  await page.getByRole("slider", { name: /^Begin of Column/ }).focus();
  await page.keyboard.press("Delete");
  expect(await page.getByRole("slider").count()).toBe(count);
});

test("a boundary is dragged to another character", async () => {
  await pickFiles(page, [{ name: "open-items.txt", text: FIXED }]);
  await hand.arrive("What your files hold");
  const boundary = page.getByRole("slider", { name: "Begin of NAME" });
  await boundary.scrollIntoViewIfNeeded();
  const box = await boundary.boundingBox();
  if (box === null) throw new Error("the boundary is not on the screen");
  const start = Number(await boundary.getAttribute("aria-valuenow"));
  await page.mouse.move(box.x + box.width / 2, box.y + 40);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width / 2 + 22, box.y + 40, { steps: 4 });
  await page.mouse.up();
  expect(Number(await boundary.getAttribute("aria-valuenow"))).toBeGreaterThan(start);
});

test("a rejected line is mended in place and loaded alone", async () => {
  await pickFiles(page, [{ name: "charges.csv", text: CHARGES }]);
  await hand.arrive("Check what was loaded");
  await page.getByText("1 rejected in charges.csv").click();
  const amount = page.getByLabel("amount", { exact: true });
  const line = page.getByLabel("charges.csv, line 3: the line as it should read");
  if ((await amount.count()) > 0) await amount.fill("20.00");
  else await line.fill("C2,A1,water,fixed,2026-09-30,2026-10-21,20.00");
  await hand.press("Load 1 mended line");
  await page.getByText("2 lines of 1 file are loaded").first().waitFor({ timeout: 60_000 });
  expect(await page.getByRole("main").innerText()).toContain("No line was rejected.");
});

test("a damaged layout file is refused with its name, and the pane stays where it is", async () => {
  await pickFiles(page, [{ name: "october.recipe.json", text: "{" }]);
  await page
    .getByText(/october\.recipe\.json cannot be used as a recipe/)
    .first()
    .waitFor();
  await hand.arrive("Load your billing exports");
});

/** Opens a column with Enter, types what it holds, and takes the first that fits. */
async function choose(column: string, words: string): Promise<void> {
  const row = page.locator("summary", { hasText: column });
  await tabOnto(row);
  await page.keyboard.press("Enter");
  const picker = page.getByRole("combobox", { name: `“${column}” holds` });
  await tabOnto(picker);
  await page.keyboard.press("ArrowDown");
  await page.keyboard.type(words);
  await page.keyboard.press("Enter");
  await page.keyboard.press("Escape");
}

/** Presses Tab until the focus stands on the target, round the page if need be. */
async function tabOnto(target: Locator): Promise<void> {
  for (let presses = 0; presses < 150; presses++) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error("Tab never came to the target");
}
