import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import type { Page } from "playwright-core";
import { axeFindings } from "../support/axe-findings";
import { type EmbeddedAddin, type PageLook, startEmbedded } from "../support/embedded-page";
import { rowsOf, sheetNames } from "./host-sheets";
import { type Pane, PaneHand } from "./pane-steps";

let addin: EmbeddedAddin;
beforeAll(async () => {
  addin = await startEmbedded();
});
afterAll(() => addin.close());

const LOOKS: readonly (PageLook & { readonly name: string })[] = [
  { name: "light-320", width: 320, theme: "light" },
  { name: "dark-350", width: 350, theme: "dark" },
  { name: "high-contrast-900", width: 900, theme: "dark", forcedColors: "active" },
];

const EXAMPLE = {
  name: "worked-example.json",
  mimeType: "application/json",
  buffer: readFileSync(resolve(__dirname, "../fixtures/studies/worked-example.json")),
};
/** A study without its budget's inflator. */
const WRONG = { ...EXAMPLE, buffer: Buffer.from(EXAMPLE.buffer.toString().replace('"id": "costs"', '"id": "wages"')) };

/** The worked example whose use may be off by 4 percent of a year. */
function uncertainExample(simulations: number) {
  const use = { id: "use", of: "usage", deviation: 0.04, source: "made up" };
  const study = { ...JSON.parse(EXAMPLE.buffer.toString()), risk: { simulations, uncertainties: [use] } };
  return { ...EXAMPLE, name: `uncertain-${simulations}.json`, buffer: Buffer.from(JSON.stringify(study)) };
}

/** 1.80 percent a year, decided by coverage in 2031 (RATES.md, 5). */
async function findLevelPath(pane: Pane): Promise<void> {
  await pane.getByLabel("Path of rates").selectOption("level");
  await pane.getByText("Water: 1.8 % every year, FY2027 to FY2031.").waitFor();
  await pane.getByText("in FY2031 decides the level increase of 1.80 %").waitFor();
  await pane.getByText("All 3 tests pass in every year.").waitFor();
}

/** The worked example of RATES.md, 5: without an increase coverage is 1.041, 0.918 and 0.788 in the last three years. */
async function openExample(pane: Pane): Promise<void> {
  await pane.getByLabel("Rate study file").setInputFiles(EXAMPLE);
  await pane.getByText("From the file worked-example.json.").waitFor();
}

/** 1.8 percent a year brings 1.250 in the last year (RATES.md, 5). */
async function raiseRates(pane: Pane, hand: PaneHand): Promise<void> {
  await pane.getByLabel("Path of rates").selectOption("custom");
  await pane.getByRole("textbox", { name: "Every year, %" }).fill("1.8");
  await hand.press("Use in every year");
  await pane.getByText("All 3 tests pass in every year.").waitFor();
}

describe.each(LOOKS)("the page of the study in $name", (look) => {
  let page: Page;
  let hand: PaneHand;
  beforeAll(async () => {
    page = await addin.openPane(look);
    hand = new PaneHand(page);
    await hand.press("Study");
    await hand.arrive("Rate study");
  });
  afterAll(() => page.close());

  test("without a study", async () => {
    await inOrder("study-1-none");
  });

  test("a study that contradicts itself is told place by place", async () => {
    await page.getByLabel("Rate study file").setInputFiles(WRONG);
    await page.getByText("there is no inflator costs; known are: wages.").waitFor();
    await inOrder("study-2-refused");
    await hand.press("Leave it");
  });

  test("the status quo fails", async () => {
    await openExample(page);
    await page.getByText(/1\.25: not in FY2029 \(1\.041\), FY2030 \(0\.91\d\), FY2031 \(0\.788\)/).waitFor();
    await inOrder("study-3-status-quo");
  });

  test("the charts and the years of increases that pass", async () => {
    await raiseRates(page, hand);
    await inOrder("study-4-raised");
    for (const name of ["Tests of policy", "Water by year", "What a reader would ask"]) {
      await page.getByRole("region", { name }).first().scrollIntoViewIfNeeded();
      await page.screenshot({
        path: `out/screenshots/study-5-${name.toLowerCase().replaceAll(" ", "-")}-${look.name}.png`,
      });
    }
    expect(await page.getByRole("region", { name: "Water by year" }).innerText()).toMatch(/\$824,7\d\d/);
  });

  test("an assumption, and what cannot be read", async () => {
    for (const part of [/^Inflators/, /^Operating costs/, /^Operating budget/, /^Operation and maintenance/])
      await page.getByText(part).first().click();
    await page.getByRole("textbox", { name: "Increase a year, %" }).fill("three");
    await page.getByText('"three" cannot be read').waitFor();
    await page.getByRole("textbox", { name: "Increase a year, %" }).scrollIntoViewIfNeeded();
    await inOrder("study-6-unreadable");
    await hand.press("Undo");
    await page.getByText("All 3 tests pass in every year.").waitFor();
  });

  test("the level path is found, and simulated futures say how sure it is", async () => {
    await page.getByText("This study does not say what is uncertain.", { exact: false }).waitFor();
    await page.getByLabel("Rate study file").setInputFiles(uncertainExample(500));
    await page.getByText("From the file uncertain-500.json.").waitFor();
    await findLevelPath(page);
    await inOrder("study-7-level");
    await hand.press("How sure is it?");
    await page.getByText(/Some test fails in \d+\.\d % of 500 futures\./).waitFor({ timeout: 60_000 });
    await page.getByRole("region", { name: "How sure it is" }).scrollIntoViewIfNeeded();
    await inOrder("study-8-risk");
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

/** Costs that grow by 5 instead of 3 percent: O&M of 2027 is 1,575,000 instead of 1,545,000. */
test("an inflator is changed, the results move, and the study kept in the workbook is read back", async () => {
  const { page, pane } = await addin.openHost({ paneWidth: 350 });
  const hand = new PaneHand(pane);
  await hand.press("Study");
  await openExample(pane);
  await raiseRates(pane, hand);
  const years = pane.getByRole("region", { name: "Water by year" });
  await years.getByText("$1,545,000").waitFor();
  await pane.getByText(/^Inflators/).click();
  await pane.getByText("Operating costs · 3 %").click();
  await pane.getByRole("textbox", { name: "Increase a year, %" }).fill("5");
  await years.getByText("$1,575,000").waitFor();
  await pane.getByText(/of 3 tests fail/).waitFor();
  await hand.press("Save into the workbook");
  await pane.getByText("The study is kept in this workbook.", { exact: false }).waitFor({ timeout: 60_000 });
  await pane.getByText("Open or begin another study").click();
  await hand.press("Open from this workbook");
  await pane.getByText("From this workbook.").waitFor({ timeout: 60_000 });
  await years.getByText("$1,575,000").waitFor();
  expect(await pane.getByRole("textbox", { name: "FY2029, %" }).inputValue()).toBe("1.8");
  await page.close();
});

test("the study workbook is written without an error and kept with its path; a simulation can be cancelled", async () => {
  const { page, pane } = await addin.openHost({ paneWidth: 350 });
  const hand = new PaneHand(pane);
  await hand.press("Study");
  await pane.getByLabel("Rate study file").setInputFiles(uncertainExample(1_000_000));
  await pane.getByText("From the file uncertain-1000000.json.").waitFor();
  await findLevelPath(pane);
  await hand.press("How sure is it?");
  await pane.getByText("Simulating 1,000,000 futures …").waitFor();
  await page.screenshot({ path: "out/screenshots/study-9-simulating.png" });
  await hand.press("Cancel");
  await pane.getByText("Cancelled.").waitFor();
  await pane.getByLabel("Rate study file").setInputFiles(uncertainExample(500));
  await pane.getByText("From the file uncertain-500.json.").waitFor();
  await findLevelPath(pane);
  await hand.press("Write the study workbook");
  await pane
    .getByText("The study is written and kept in this workbook:", { exact: false })
    .waitFor({ timeout: 100_000 });
  await page.screenshot({ path: "out/screenshots/study-10-written.png" });
  const sheets = await sheetNames(page);
  expect(sheets).toEqual(expect.arrayContaining(["Scenarios", "Sensitivity", "Risk"]));
  for (const sheet of sheets) {
    const cells = (await rowsOf(page, sheet, "R150")).flat().map(String);
    expect([sheet, cells.filter((cell) => /^#(REF|DIV|NAME|VALUE|N\/A|NUM|SPILL)/.test(cell))]).toEqual([sheet, []]);
  }
  await hand.press("Write the study workbook");
  await hand.press("Leave them");
  await hand.press("Take as my own increases");
  expect(await pane.getByRole("textbox", { name: "FY2029, %" }).inputValue()).toMatch(/^1\.799/);
  // office.js itself asks for a frame of Microsoft's after a while; the page's policy refuses it, and says so.
  expect(addin.faults.filter((each) => !each.includes("telemetryservice.firstpartyapps"))).toEqual([]);
  expect(addin.requests.filter((each) => !each.startsWith(addin.address) && !each.startsWith("blob:"))).toEqual([]);
  await page.close();
});

test("a study is begun, given rows and increases, and put away with the keyboard alone", async () => {
  const page = await addin.openPane({ width: 320 });
  const tabTo = async (name: string) => {
    for (let presses = 0; presses < 60; presses += 1) {
      await page.keyboard.press("Tab");
      if ((await focused(page)) === name) return;
    }
    throw new Error(`Tab never reached "${name}"; the focus is on "${await focused(page)}"`);
  };
  const press = async (name: string) => {
    await tabTo(name);
    await page.keyboard.press("Enter");
  };
  await press("Study");
  await new PaneHand(page).arrive("Rate study");
  await press("Begin a new study");
  await page.getByText("A new study; enter its figures and their sources.").waitFor();
  await tabTo("Path of rates");
  await page.keyboard.press("ArrowDown");
  await tabTo("Every year, %");
  await page.keyboard.type("2.5");
  await press("Use in every year");
  expect(
    await page
      .getByLabel(/^FY\d+, %$/)
      .last()
      .inputValue(),
  ).toBe("2.5");
  await press("Operating budget (0)");
  await press("Add a budget line");
  expect(await focused(page)).toBe("Name");
  await page.keyboard.press("ControlOrMeta+A");
  await page.keyboard.type("Power");
  await tabTo("Amount, $ a year");
  await page.keyboard.press("ControlOrMeta+A");
  await page.keyboard.type("64,000");
  await page.getByText("Power · $64,000").waitFor();
  await press("Remove");
  await page.getByText("Power · $64,000: this budget line is removed.").waitFor();
  expect(await focused(page)).toBe("Add a budget line");
  await press("Back");
  await new PaneHand(page).arrive("Load your billing exports");
  expect(await focused(page)).toBe("Study");
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
