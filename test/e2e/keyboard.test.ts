import type { FrameLocator, Page } from "playwright-core";
import { type EmbeddedAddin, startEmbedded } from "../support/embedded-page";
import { PaneHand } from "./pane-steps";

let addin: EmbeddedAddin;
let page: Page;
let pane: FrameLocator;

beforeAll(async () => {
  addin = await startEmbedded();
  ({ page, pane } = await addin.openHost({ paneWidth: 320 }));
  await pane.getByRole("button", { name: "Choose files" }).waitFor();
  await page.getByRole("tab", { name: "Sheet1" }).focus();
});
afterAll(() => addin.close());

test("a pane just opened leaves the focus in the sheet", async () => {
  expect(await focused()).toBe("BODY");
});

test("the whole way from sample data to the sheet is walked with Tab, arrows and Enter", async () => {
  const hand = new PaneHand(pane);
  await tabTo("Try with sample data");
  await page.keyboard.press("Enter");
  await hand.arrive("Check what was loaded");
  await tabTo("Choose a report");
  await page.keyboard.press("Enter");
  await hand.arrive("Choose a report");
  await tabTo("Run aging");
  await page.keyboard.press("Enter");
  await hand.arrive(/^Aging at/);
  await tabTo("Write to workbook");
  await page.keyboard.press("Enter");
  await pane.getByText("Written to the workbook:").waitFor({ timeout: 60_000 });
});

test("each step that opens takes the focus to its title", async () => {
  await backTo("3 Check");
  await page.keyboard.press("Enter");
  await new PaneHand(pane).arrive("Check what was loaded");
  expect(await focused()).toBe("Check what was loaded");
});

test("the question is chosen with the arrow keys", async () => {
  await backTo("4 Report");
  await page.keyboard.press("Enter");
  await tabTo("aging");
  await page.keyboard.press("ArrowDown");
  await pane.getByRole("button", { name: "Run top delinquents" }).waitFor();
});

test("what has the focus can be seen", async () => {
  await tabTo("Run top delinquents");
  const button = pane.getByRole("button", { name: "Run top delinquents" });
  const look = await button.evaluate((element) => {
    const { outlineStyle, boxShadow, borderColor } = getComputedStyle(element);
    return [outlineStyle, boxShadow, borderColor].join(" ");
  });
  await backTo("1 Load");
  const unfocused = await button.evaluate((element) => {
    const { outlineStyle, boxShadow, borderColor } = getComputedStyle(element);
    return [outlineStyle, boxShadow, borderColor].join(" ");
  });
  expect(look).not.toBe(unfocused);
});

/** Presses Tab until the element with these words (or this value) has the focus. */
function tabTo(words: string): Promise<void> {
  return pressUntil(words, "Tab");
}

function backTo(words: string): Promise<void> {
  return pressUntil(words, "Shift+Tab");
}

/** Fails after more presses than the pane has places to stop. */
async function pressUntil(words: string, key: string): Promise<void> {
  for (let presses = 0; presses < 60; presses += 1) {
    await page.keyboard.press(key);
    if ((await focused()) === words) return;
  }
  throw new Error(`${key} never reached "${words}"; the focus is on "${await focused()}"`);
}

/** The words of the element that has the focus in the pane, its value for a field. */
function focused(): Promise<string> {
  return pane.locator("body").evaluate(() => {
    const element = document.activeElement;
    if (element === null || element === document.body) return "BODY";
    return element instanceof HTMLInputElement ? element.value : element.textContent.trim();
  });
}
