import { type EmbeddedAddin, startEmbedded } from "../support/embedded-page";
import { PaneHand } from "./pane-steps";

let addin: EmbeddedAddin;
beforeAll(async () => {
  addin = await startEmbedded();
});
afterAll(() => addin.close());

test("the pane is on the screen before the engine, the analyses or a writer is asked for", async () => {
  const page = await addin.openPane();
  await new PaneHand(page).arrive("Load your billing exports");
  await page.waitForLoadState("networkidle");
  const asked = addin.requests.filter((address) => address.startsWith(addin.address));
  expect(asked.filter((address) => address.includes("/engine/") || address.endsWith(".wasm"))).toEqual([]);
  expect(asked.filter((address) => /\.js$/.test(address) && !address.includes("/lib/1/hosted/"))).toHaveLength(1);

  await new PaneHand(page).press("Try with sample data");
  await new PaneHand(page).arrive("Check what was loaded");
  expect(addin.requests.filter((address) => /duckdb-eh.*\.wasm$/.test(address))).toHaveLength(1);
});

test("the pane appears even when office.js never comes", async () => {
  const page = await addin.openPane();
  await page.route("**/office.js", (route) => route.abort());
  await page.reload();
  await new PaneHand(page).arrive("Load your billing exports");
});

test("the page's policy forbids what would carry rows away", async () => {
  const page = await addin.openPane();
  const blocked = await page.evaluate(async () => {
    const refused = await fetch("https://example.com/?rows=1").then(
      () => false,
      () => true,
    );
    return refused && document.querySelector('meta[http-equiv="Content-Security-Policy"]') !== null;
  });
  expect(blocked).toBe(true);
  expect(addin.faults.join("\n")).toContain("Content Security Policy");
});
