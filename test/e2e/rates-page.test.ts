import type { Page } from "playwright-core";
import { axeFindings } from "../support/axe-findings";
import { type EmbeddedAddin, type PageLook, startEmbedded } from "../support/embedded-page";
import { PaneHand } from "./pane-steps";

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

const WRONG = JSON.stringify({
  ratebookRates: 1,
  utility: "Nowhere",
  usageUnit: "kgal",
  meters: ["5/8", "1"],
  editions: [
    {
      effective: "2026-01-01",
      charges: [
        {
          charge: "fixed",
          id: "base",
          service: "water",
          amount: { by: ["meter"], values: { "5/8": 10 } },
        },
      ],
    },
  ],
});

/** The rates of 2023 are printed in the papers as 46.84 and 65.77 for 1,000 cubic feet: 0.8 of them are 37.47 and 52.62. */
describe.each(LOOKS)("the page of rates in $name", (look) => {
  let page: Page;
  let hand: PaneHand;
  beforeAll(async () => {
    page = await addin.openPane(look);
    hand = new PaneHand(page);
    await hand.press("Rates");
    await hand.arrive("Rates");
  });
  afterAll(() => page.close());

  test("without a schedule", async () => {
    await inOrder("rates-1-none");
  });

  test("a schedule that contradicts itself is told place by place", async () => {
    await page
      .getByLabel("Rate schedule")
      .setInputFiles({ name: "nowhere.json", mimeType: "application/json", buffer: Buffer.from(WRONG) });
    await page.getByText("no figure for meter 1").waitFor();
    await inOrder("rates-2-refused");
    await hand.press("Leave it");
  });

  test("the bill of a known account", async () => {
    await hand.press(/Use the sample/);
    await page.getByRole("combobox", { name: "Rates" }).selectOption("2023-01-01");
    await page.getByRole("textbox", { name: "Use in the period" }).fill("8");
    const lines = page.getByRole("table", { name: "Lines of the bill" });
    await lines.getByText("$37.47").waitFor();
    expect(await lines.innerText()).toMatch(/Water[\s\S]*\$37\.47[\s\S]*Sewer[\s\S]*\$52\.62/);
    await inOrder("rates-3-bill");
    await lines.scrollIntoViewIfNeeded();
    await inOrder("rates-4-lines");
  });

  /** Of 2022: 0.8 × 42.97 = 34.38 and 0.8 × 60.34 = 48.27, so 82.65 and 90.09 for water and sewer: 7.44 more, 9.0 percent. */
  test("the same use at the rates of the year before", async () => {
    await page.getByLabel("Storm").uncheck();
    await page.getByLabel("Solid waste").uncheck();
    await page.getByLabel("Compare with").selectOption("2022-01-01");
    const both = page.getByRole("region", { name: "The same use at both rates" }).last();
    expect(await both.innerText()).toMatch(/Total\s+\$82\.65\s+\$90\.09\s+\$7\.44\s+9\.0 %/);
    await both.scrollIntoViewIfNeeded();
    await inOrder("rates-5-compared");
  });

  test("what cannot be read is said beside the field, and the bill is made at once when it can", async () => {
    await page.getByRole("textbox", { name: "Use in the period" }).fill("eight");
    await page.getByText('"eight" is no number').waitFor();
    await inOrder("rates-6-unfinished");
    await page.getByRole("textbox", { name: "Use in the period" }).fill("8");
    await page.getByText("$90.09").first().waitFor();
  });

  test("words, figures and an ordinance", async () => {
    await page.getByText("The same as a table").click();
    await page.getByText(/^\d+ figures$/).click();
    await page
      .getByLabel("Rate section of the ordinance")
      .fill("Water: up to 100,000 cubic feet $46.83 per 1,000 cubic feet. Sewer: $65.77 per 1,000 cubic feet.");
    await page.getByText(/numbers agree/).waitFor();
    for (const name of ["In words", "Rate table", "Ordinance text"]) {
      await page.getByRole("region", { name }).first().scrollIntoViewIfNeeded();
      await inOrder(`rates-7-${name.toLowerCase().replaceAll(" ", "-")}`);
    }
  });

  test("she comes back to where she was", async () => {
    await hand.press("Back");
    await hand.arrive("Load your billing exports");
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("Rates");
  });

  /** No finding of axe, and nothing wider than the pane. */
  async function inOrder(state: string): Promise<void> {
    await page.screenshot({ path: `out/screenshots/${state}-${look.name}.png` });
    expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
    const main = page.locator("main").last();
    expect(await main.evaluate((element) => element.scrollWidth - element.clientWidth)).toBeLessThanOrEqual(0);
    expect(await axeFindings(page, look === LOOKS[0] ? "all" : "colours")).toEqual([]);
  }
});

test("a bill is worked out with the keyboard alone", async () => {
  const page = await addin.openPane({ width: 320 });
  const tabTo = async (name: string) => {
    for (let presses = 0; presses < 60; presses += 1) {
      await page.keyboard.press("Tab");
      if ((await focused(page)) === name) return;
    }
    throw new Error(`Tab never reached "${name}"; the focus is on "${await focused(page)}"`);
  };
  await tabTo("Rates");
  await page.keyboard.press("Enter");
  await new PaneHand(page).arrive("Rates");
  await tabTo("Use the sample’s rates");
  await page.keyboard.press("Enter");
  await page.getByRole("combobox", { name: "Rates" }).waitFor();
  await tabTo("Rates");
  for (let year = 2026; year > 2023; year -= 1) await page.keyboard.press("ArrowDown");
  await tabTo("Use in the period");
  await page.keyboard.press("ControlOrMeta+A");
  await page.keyboard.type("8");
  const total = page.getByRole("status").filter({ hasText: "Total" });
  await total.getByText("$112.89").waitFor();
  expect(await total.getAttribute("aria-live")).toBe("polite");
  await tabTo("Back");
  await page.keyboard.press("Enter");
  await new PaneHand(page).arrive("Load your billing exports");
  await page.close();
});

test("rates written to the workbook are edited there and read back", async () => {
  const { page, pane } = await addin.openHost({ paneWidth: 350 });
  const hand = new PaneHand(pane);
  await hand.press("Rates");
  await hand.press(/Use the sample/);
  await hand.press("Write rates to the workbook");
  await pane.getByText(/The rates are in the workbook/).waitFor({ timeout: 60_000 });
  await pane.getByText("Open other rates").click();
  await hand.press("Read from this workbook");
  await pane.getByText("From this workbook.").waitFor({ timeout: 60_000 });
  await page.close();
});

/** The name of the element that has the focus: its label, or its words. */
function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (element instanceof HTMLInputElement || element instanceof HTMLSelectElement)
      return element.labels?.[0]?.textContent ?? "";
    return element?.textContent.trim() ?? "";
  });
}
