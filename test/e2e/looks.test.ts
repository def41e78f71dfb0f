import type { Page } from "playwright-core";
import { axeFindings } from "../support/axe-findings";
import { type EmbeddedAddin, type PageLook, startEmbedded } from "../support/embedded-page";
import { pickFiles } from "./pane-files";
import { PaneHand } from "./pane-steps";

const FIXED = `ACCOUNT   NAME                 DUE DATE      BALANCE
--------- -------------------- ---------- ----------
001000101 ADAMS JOHN           09/15/2026      45.10
001000202 BAKER MARY           10/15/2026   1,200.00
001000303 CARTER WILLIAM       10/20/2026      10.00
`;
const REJECTED = `charge_id,account_id,service,kind,bill_date,due_date,amount
C1,A1,water,fixed,2026-09-30,2026-10-21,30.00
C2,A1,water,fixed,2026-09-30,2026-10-21,twenty
`;

let addin: EmbeddedAddin;
beforeAll(async () => {
  addin = await startEmbedded();
});
afterAll(() => addin.close());

const LOOKS: readonly (PageLook & { readonly name: string })[] = [
  { name: "light-320", width: 320, theme: "light" },
  { name: "dark-350", width: 350, theme: "dark" },
  { name: "high-contrast-400", width: 400, theme: "dark", forcedColors: "active" },
];

/** The first has a warning and is looked at in every look, the others in the narrowest: they are made of the same fields. */
const FORMS = [
  "Top delinquents",
  "Roll-forward",
  "Expected collections",
  "Allowance",
  "Billable units",
  "Bill frequency",
  "Bills against rates",
  "Proof of revenue",
  "Bill impact",
  "Monthly pack",
];

describe.each(LOOKS)("the pane in $name", (look) => {
  let page: Page;
  let hand: PaneHand;
  beforeAll(async () => {
    page = await addin.openPane(look);
    hand = new PaneHand(page);
  });
  afterAll(() => page.close());

  test("load", async () => {
    await hand.arrive("Load your billing exports");
    await page.getByText("What Ratebook can read").click();
    await inOrder("1-load");
  });

  test("map", async () => {
    await pickFiles(page, [
      { name: "charge-listing.txt", text: FIXED },
      { name: "odd.csv", text: "Ref,Who,How much\n1,00017,12.50\n2,00018,7.25\n" },
    ]);
    await hand.arrive("What your files hold");
    await inOrder("1-map");
    await page.getByRole("button", { name: /^charge-listing/ }).click();
    await page.locator("summary", { hasText: "BALANCE" }).click();
    await page.getByText("How the text is read").click();
    await page.getByText(/will load; |row.* of .*; no line/).waitFor({ timeout: 60_000 });
    await inOrder("1-map-fixed-width");
  });

  test("check with rejected lines", async () => {
    await page.getByRole("button", { name: "1 Load" }).click();
    await pickFiles(page, [{ name: "charges.csv", text: REJECTED }]);
    await hand.arrive("Check what was loaded");
    await page.getByText("1 rejected in charges.csv").click();
    await inOrder("1-rejects");
    await page.getByRole("button", { name: "1 Load" }).click();
  });

  test("progress", async () => {
    await hand.press("Try with sample data");
    await page.getByRole("progressbar").waitFor();
    await inOrder("2-progress");
  });

  test("check", async () => {
    await hand.arrive("Check what was loaded");
    await page.getByText("All totals").click();
    await inOrder("3-check");
  });

  test("report, aging", async () => {
    await hand.press("Choose a report");
    await page.getByText("More settings").click();
    await inOrder("4-aging");
  });

  test("report, collections", async () => {
    await page.getByRole("radio", { name: /^Collections/ }).check();
    await inOrder("5-collections");
  });

  test("report, the other questions", async () => {
    for (const name of look === LOOKS[0] ? FORMS : FORMS.slice(0, 1)) {
      await page.getByRole("radio", { name: new RegExp(`^${name}`) }).check();
      if (name === "Top delinquents") await page.getByLabel("Accounts are shown").selectOption("named");
      await page.getByRole("region", { name }).scrollIntoViewIfNeeded();
      await inOrder(`5-${name.toLowerCase().replaceAll(" ", "-")}`);
    }
  });

  test("result of the expected collections", async () => {
    await page.getByRole("radio", { name: /^Expected collections/ }).check();
    await hand.press("Run expected collections");
    await hand.arrive(/^Expected collections after/);
    await inOrder("6-expected");
    await page.getByRole("button", { name: "4 Report" }).click();
    await page.getByRole("radio", { name: /^Aging/ }).check();
  });

  test("result", async () => {
    await hand.press("Run aging");
    await hand.arrive(/^Aging at/);
    await page.getByText("The same as a table").click();
    await page.getByText("By which rules").click();
    await inOrder("6-result");
  });

  test("documents behind an amount", async () => {
    await page.getByRole("button", { name: /show the documents of penalty, Total/ }).click();
    await page
      .getByText(/documents come to/)
      .first()
      .waitFor({ timeout: 60_000 });
    await page.getByRole("dialog").locator("summary").first().click();
    await inOrder("7-documents");
    await page.keyboard.press("Escape");
  });

  /** No finding of axe, and nothing wider than the pane. */
  async function inOrder(state: string): Promise<void> {
    await page.screenshot({ path: `out/screenshots/${state}-${look.name}.png` });
    expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
    const main = page.locator("dialog, main").last();
    expect(await main.evaluate((element) => element.scrollWidth - element.clientWidth)).toBeLessThanOrEqual(0);
    expect(await axeFindings(page, look === LOOKS[0] ? "all" : "colours")).toEqual([]);
  }
});

test("what axe is told to pass over is out of sight and out of reach", async () => {
  const page = await addin.openPane();
  await new PaneHand(page).arrive("Load your billing exports");
  const dummies = page.locator("[data-tabster-dummy]");
  for (const dummy of await dummies.all()) {
    expect(
      await dummy.evaluate((element) => [element.textContent, element.getBoundingClientRect().width <= 1]),
    ).toEqual(["", true]);
  }
  await page.close();
});
