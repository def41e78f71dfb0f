import type { FrameLocator, Locator, Page } from "playwright-core";
import { type EmbeddedAddin, startEmbedded } from "../support/embedded-page";
import { rowsOf } from "./host-sheets";
import { ageSampleTown } from "./pane-steps";

let addin: EmbeddedAddin;
let page: Page;
let pane: FrameLocator;
let dialog: Locator;
beforeAll(async () => {
  addin = await startEmbedded();
  ({ page, pane } = await addin.openHost({ paneWidth: 320 }));
  dialog = pane.getByRole("dialog");
  await ageSampleTown(pane);
});
afterAll(() => addin.close());

test("Tab stops once in a table, the arrow keys go from amount to amount, and Enter opens the documents behind one", async () => {
  await tabOnto(pane.getByRole("region", { name: "By service" }));
  await page.keyboard.press("Tab");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowRight");
  const [amount = "", title = ""] = (await focusedName()).split(": show the documents of ");
  expect(amount).toMatch(/^-?\$[\d,]+\.\d\d$/);
  await page.keyboard.press("Enter");
  await dialog
    .getByText(/documents? comes? to/)
    .first()
    .waitFor({ timeout: 60_000 });
  expect(await dialog.getByRole("heading", { level: 1 }).innerText()).toBe(`${amount}: ${title}`);
});

test("the documents add up to the amount that was opened", async () => {
  expect(await dialog.getByText("✓ PASS").count()).toBe(1);
  expect(await dialog.getByText("✕ FAIL").count()).toBe(0);
});

test("the focus is on the title of the documents, and a document opens with Enter to what was applied to it", async () => {
  expect(await dialog.getByRole("heading", { level: 1 }).evaluate(isFocused)).toBe(true);
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  const [first = ""] = (await dialog.getByRole("listitem").first().innerText()).split("\n").slice(1);
  const table = dialog.getByRole("table").first();
  const amounts = (await table.getByRole("row").allInnerTexts()).slice(1).map((row) => cents(row.split("\t").at(-1)));
  const open = amounts.pop();
  expect(amounts.reduce((sum, each) => sum + each, 0)).toBe(open);
  expect(first).toBe(dollars(open ?? Number.NaN));
});

test("Esc leads back to the amount that was opened", async () => {
  await page.keyboard.press("Escape");
  await dialog.waitFor({ state: "detached" });
  expect(await focusedName()).toContain(": show the documents of ");
});

test("of many documents the first hundred are shown, and more on demand; all of them are written to a sheet", async () => {
  await pane.getByRole("button", { name: /show the documents of Not due, Amount/ }).click();
  await dialog.getByText(/The first 100 of [\d,]+, the largest first\./).waitFor({ timeout: 60_000 });
  const said = (
    await dialog
      .getByText(/documents come to/)
      .first()
      .innerText()
  ).replaceAll(",", "");
  const count = Number(/^\d+/.exec(said)?.[0]);
  await dialog.getByRole("button", { name: "Show 100 more" }).click();
  await dialog.getByText(/The first 200 of/).waitFor({ timeout: 60_000 });
  expect(await dialog.getByRole("list", { name: "Documents" }).getByRole("listitem").count()).toBe(200);
  await dialog.getByRole("button", { name: "Write these to a sheet" }).click();
  await dialog.getByText("Written to the workbook:").waitFor({ timeout: 60_000 });
  const written = await rowsOf(page, "Aging documents", "A4000");
  const start = written.findIndex(([first]) => first === "Document");
  const end = written.findIndex(([first], row) => row > start && (first === "" || first === null));
  expect(end - start - 1).toBe(count);
});

test("what is written twice is asked about first", async () => {
  await dialog.getByRole("button", { name: "Write these to a sheet" }).click();
  await dialog.getByRole("button", { name: "Replace" }).click();
  await dialog.getByText(/Aging documents \(refreshed\)/).waitFor({ timeout: 60_000 });
  await dialog.getByRole("button", { name: "Back to the report" }).click();
  await dialog.waitFor({ state: "detached" });
});

async function tabOnto(target: Locator): Promise<void> {
  for (let presses = 0; presses < 80; presses += 1) {
    if (await target.evaluate(isFocused)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error("Tab never came to the target");
}

function isFocused(element: Element): boolean {
  return element === document.activeElement;
}

function focusedName(): Promise<string> {
  return pane.locator("body").evaluate(() => document.activeElement?.getAttribute("aria-label") ?? "");
}

function cents(text: string | undefined): number {
  return Math.round(Number(text?.replaceAll(/[$,]/g, "")) * 100);
}

function dollars(amount: number): string {
  return (amount / 100).toLocaleString("en-US", { style: "currency", currency: "USD" });
}
