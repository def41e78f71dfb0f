import AxeBuilder from "@axe-core/playwright";
import type { Locator, Page } from "playwright-core";
import { type EmbeddedAddin, startEmbedded } from "../support/embedded-page";

let addin: EmbeddedAddin;
let page: Page;

beforeAll(async () => {
  addin = await startEmbedded();
});
beforeEach(async () => {
  ({ page } = await addin.openHost());
  await cell("A1").click();
});
afterEach(() => page.close());
afterAll(() => addin.close());

test("values and formulas are typed with the keyboard alone, and formulas follow", async () => {
  await type("20", "Enter", "30", "Enter", "=SUM(A1:A2)*2", "Enter");
  expect(await cell("A3").innerText()).toBe("100");
  await page.keyboard.press("Control+Home");
  await type("25", "Enter");
  expect(await cell("A3").innerText()).toBe("110");
});

test("the formula bar shows what the selected cell holds, the name box where it is", async () => {
  await type("=1+1", "Enter");
  await page.keyboard.press("ArrowUp");
  expect(await page.getByLabel("Formula bar").inputValue()).toBe("=1+1");
  expect(await page.getByLabel("Selected cell").inputValue()).toBe("A1");
});

test("Escape leaves a cell as it was, Delete empties it", async () => {
  await type("kept", "Enter");
  await page.keyboard.press("ArrowUp");
  await type("thrown away", "Escape");
  expect(await cell("A1").innerText()).toBe("kept");
  await page.keyboard.press("Delete");
  expect(await cell("A1").innerText()).toBe("");
});

test("a formula with a mistake is refused in words, and the cell stays", async () => {
  await type("=SUM(1", "Enter");
  expect(await page.getByRole("status").innerText()).toContain("This formula has a mistake");
  expect(await cell("A1").innerText()).toBe("");
});

test("a click into another cell finishes the cell that was typed into", async () => {
  await type("7");
  await cell("C5").click();
  expect(await cell("A1").innerText()).toBe("7");
  expect(await cell("C5").innerText()).toBe("");
});

test("rows are as high as the sheet says, so that charts lie where they were placed", async () => {
  await type("one line", "Enter");
  // Both in one look: the grid may be drawn anew between two.
  const tops = await page.evaluate(() =>
    ["A1", "A21"].map((address) => document.querySelector(`[data-cell="${address}"]`)?.getBoundingClientRect().y),
  );
  // Twenty rows of 15 points; a point is 4/3 of a pixel.
  expect((tops[1] ?? 0) - (tops[0] ?? 0)).toBe(20 * 20);
});

test.each(["light", "dark"] as const)("the %s page has no fault that axe finds", async (theme) => {
  await page.close();
  ({ page } = await addin.openHost({ theme }));
  await cell("A1").click();
  await type("Open balance", "Enter", "=1/0", "Enter");
  // All rows are built alike; looking at every one of them takes axe a quarter of a minute.
  const { violations } = await new AxeBuilder({ page })
    .exclude("#pane")
    .exclude("#grid tbody tr:nth-child(n+8)")
    .analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
});

function cell(address: string): Locator {
  return page.locator(`#grid td[data-cell="${address}"]`);
}

/** Texts are typed, names of keys pressed. */
async function type(...words: readonly string[]): Promise<void> {
  for (const word of words) {
    if (word === "Enter" || word === "Escape") await page.keyboard.press(word);
    else await page.keyboard.type(word);
  }
}
