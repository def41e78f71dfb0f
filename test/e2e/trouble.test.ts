import type { Page } from "playwright-core";
import { type EmbeddedAddin, startEmbedded } from "../support/embedded-page";
import { pickFiles } from "./pane-files";
import { PaneHand } from "./pane-steps";

const CHARGES = `charge_id,account_id,service,kind,bill_date,due_date,amount
C1,A1,water,fixed,2026-09-30,2026-10-21,30.00
C2,A1,water,fixed,2026-02-31,2026-03-21,30.00
C3,A1,water,fixed,2026-09-30,2026-10-21,thirty
C4,"=HYPERLINK(""http://x"",""y"")",water,fixed,2026-09-30,2026-10-21,12.50
`;

let addin: EmbeddedAddin;
let page: Page;
let hand: PaneHand;
beforeAll(async () => {
  addin = await startEmbedded();
});
beforeEach(async () => {
  page = await addin.openPane();
  hand = new PaneHand(page);
  await hand.arrive("Load your billing exports");
});
afterEach(() => page.close());
afterAll(() => addin.close());

test("a long load can be cancelled while the city is made up, and another started", async () => {
  await hand.press("a city of 10,000 accounts and three years");
  await page.getByText(/\d %/).waitFor();
  await hand.press("Cancel");
  await page.getByText("Cancelled.", { exact: true }).first().waitFor();
  await hand.press("Try with sample data");
  await hand.arrive("Check what was loaded");
});

test("a load can be cancelled while the engine reads, and another started", async () => {
  await hand.press("a city of 10,000 accounts and three years");
  await page
    .getByText(/Reading \w+\.csv/)
    .first()
    .waitFor({ timeout: 60_000 });
  await hand.press("Cancel");
  await hand.arrive("Load your billing exports");
  expect(await page.getByText(/cancelled/i).count()).toBeGreaterThan(0);
  await hand.press("Try with sample data");
  await hand.arrive("Check what was loaded");
});

test("bad lines are named with file, line, column and reason; the rest is loaded and aged", async () => {
  await pick([{ name: "charges.csv", text: CHARGES }]);
  await hand.arrive("Check what was loaded");
  await page.getByText("2 lines rejected").first().waitFor();
  await page.getByText("2 rejected in charges.csv").click();
  const main = await page.getByRole("main").innerText();
  expect(main).toContain("charges.csv, line 3, column bill_date");
  expect(main).toContain("charges.csv, line 4, column amount");
  await hand.press("Choose a report");
  await hand.press("Run aging");
  await hand.arrive("Aging at September 30, 2026");
  expect(await page.getByRole("main").innerText()).toContain("$42.50");
});

test("a file that is no export is refused with what to do, and the good ones are loaded", async () => {
  await pick([
    { name: "charges.csv", text: CHARGES },
    { name: "empty.csv", text: "" },
    { name: "accounts.csv", text: "\u0000\u0001\u0002\u0003PNG\u0000" },
  ]);
  await hand.arrive("Check what was loaded");
  const main = await page.getByRole("main").innerText();
  expect(main).toContain("2 files could not be used");
  for (const name of ["empty.csv", "accounts.csv"]) expect(main).toContain(name);
});

test("a file that holds nothing Ratebook knows can be left out in the map, and the good ones are loaded", async () => {
  await pick([
    { name: "charges.csv", text: CHARGES },
    { name: "notes.csv", text: "hello,world\n1,2\n" },
  ]);
  await hand.arrive("What your files hold");
  await page.getByRole("checkbox", { name: "Leave this file out" }).check();
  await hand.press("Load the file");
  await hand.arrive("Check what was loaded");
  expect(await page.getByRole("main").innerText()).toContain("2 lines of 1 file are loaded");
});

test("when no file can be used the pane stays where it is and says why", async () => {
  await pick([{ name: "empty.csv", text: "" }]);
  await page
    .getByText(/empty\.csv is empty/)
    .first()
    .waitFor();
  await hand.arrive("Load your billing exports");
});

test("parameters that make no sense are explained and cannot be run", async () => {
  await pick([{ name: "charges.csv", text: CHARGES }]);
  await hand.press("Choose a report");
  await page.getByLabel("As-of date").fill("");
  await page.getByText("Enter the as-of date").waitFor();
  expect(await page.getByRole("button", { name: "Run aging" }).isDisabled()).toBe(true);
});

test("outside of Excel the report can be saved, and the pane says how to write it", async () => {
  await pick([{ name: "charges.csv", text: CHARGES }]);
  await hand.press("Choose a report");
  await hand.press("Run aging");
  await page.getByText("Open Ratebook inside Excel to write to a workbook.").waitFor();
  expect(await page.getByRole("button", { name: "Write to workbook" }).isDisabled()).toBe(true);
  const downloading = page.waitForEvent("download");
  await hand.press("Save a copy");
  expect((await downloading).suggestedFilename()).toBe("aging-2026-09-30.xlsx");
});

function pick(files: Parameters<typeof pickFiles>[1]): Promise<void> {
  return pickFiles(page, files);
}
