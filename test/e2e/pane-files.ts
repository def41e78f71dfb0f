import type { Page } from "playwright-core";

/** Chooses files as the file dialog would. */
export async function pickFiles(
  page: Page,
  files: readonly { readonly name: string; readonly text: string }[],
): Promise<void> {
  await page
    .getByLabel("Export files")
    .setInputFiles(files.map(({ name, text }) => ({ name, mimeType: "text/csv", buffer: Buffer.from(text) })));
}
