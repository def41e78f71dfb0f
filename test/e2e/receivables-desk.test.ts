import type { Page } from "playwright-core";
import { type EmbeddedAddin, startEmbedded } from "../support/embedded-page";
import { balancesOfSampleTown } from "../support/sample-town";
import { PaneHand } from "./pane-steps";

const total = [...balancesOfSampleTown().values()].reduce((sum, cents) => sum + cents, 0);

let addin: EmbeddedAddin;
let page: Page;
let hand: PaneHand;
beforeAll(async () => {
  addin = await startEmbedded();
  page = await addin.openPane({ width: 350 });
  hand = new PaneHand(page);
  await hand.press("Try with sample data");
  await hand.arrive("Check what was loaded");
  await hand.press("Choose a report");
});
afterAll(() => addin.close());

const QUESTIONS: readonly (readonly [name: string, run: string, title: RegExp])[] = [
  ["Aging", "Run aging", /^Aging at October 31, 2026/],
  ["Top delinquents", "Run top delinquents", /^Top delinquents at October 31, 2026/],
  ["What if", "Compare the rules", /^What if, aging at October 31, 2026/],
  ["Roll-forward", "Run roll-forward", /^Roll-forward, November 1, 2025 to October 31, 2026/],
  ["Collections", "Run collections", /^Collections, November 1, 2025 to October 31, 2026/],
  ["Expected collections", "Run expected collections", /^Expected collections after October 31, 2026/],
  ["Allowance", "Run allowance", /^Allowance at October 31, 2026/],
];

test.each(QUESTIONS)("%s is answered, ties out from every side, and every check passes", async (name, run, title) => {
  await page.getByRole("button", { name: "4 Report" }).click();
  await hand.arrive("Choose a report");
  await page.getByRole("radio", { name: new RegExp(`^${name}`) }).check();
  await hand.press(run);
  await hand.arrive(title);
  const sides = page.getByRole("region", { name: "Receivables from every side" });
  expect((await sides.innerText()).split(dollars(total)).length - 1).toBeGreaterThanOrEqual(2);
  expect(await page.getByText("✕ FAIL").count()).toBe(0);
  expect(await page.getByText("✓ PASS").count()).toBeGreaterThanOrEqual(3);
});

const UNITS: readonly (readonly [name: string, run: string, title: RegExp])[] = [
  ["Billable units", "Count billable units", /^Billable units, November 1, 2025 to October 31, 2026/],
  ["Bill frequency", "Run bill frequency", /^Bill frequency, November 1, 2025 to October 31, 2026/],
];

test.each(UNITS)("%s is answered without the rules for credits, and every check passes", async (name, run, title) => {
  await page.getByRole("button", { name: "4 Report" }).click();
  await hand.arrive("Choose a report");
  await page.getByRole("radio", { name: new RegExp(`^${name}`) }).check();
  expect(await page.getByText("How credits are applied").count()).toBe(0);
  expect(await page.getByLabel("Customer class").locator("option").count()).toBeGreaterThan(3);
  await hand.press(run);
  await hand.arrive(title);
  await page.setViewportSize({ width: 350, height: 3000 });
  await page.screenshot({ path: `out/screenshots/8-${name.toLowerCase().replace(" ", "-")}.png` });
  await page.setViewportSize({ width: 350, height: 800 });
  expect(await page.getByText("✕ FAIL").count()).toBe(0);
  expect(await page.getByText("✓ PASS").count()).toBeGreaterThanOrEqual(3);
});

const RATES: readonly (readonly [name: string, run: string, title: RegExp, said: RegExp])[] = [
  ["Bills against rates", "Make the bills again", /^Bills against rates/, /Inside and outside rates mixed up/],
  ["Proof of revenue", "Prove the revenue", /^Proof of revenue/, /Parity/],
  ["Bill impact", "Make the bills at both rates", /^Bill impact/, /What the change comes from/],
];

test.each(RATES)("%s is answered by the sample city's own rates", async (name, run, title, said) => {
  await page.getByRole("button", { name: "4 Report" }).click();
  await hand.arrive("Choose a report");
  await page.getByRole("radio", { name: new RegExp(`^${name}`) }).check();
  await hand.press(run);
  await hand.arrive(title);
  await page.setViewportSize({ width: 350, height: 3000 });
  await page.screenshot({ path: `out/screenshots/8-${name.toLowerCase().replaceAll(" ", "-")}.png` });
  await page.setViewportSize({ width: 350, height: 800 });
  expect(await page.getByText(said).count()).toBeGreaterThan(0);
  expect(await page.getByText("✕ FAIL").count()).toBe(0);
});

function dollars(amount: number): string {
  return (amount / 100).toLocaleString("en-US", { style: "currency", currency: "USD" });
}
