import { execFile, execFileSync } from "node:child_process";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { withScratchFolder } from "./scratch-folder";

/** Whether pages can be looked at here. */
export const PAGES_CAN_BE_SEEN = isInstalled();

/**
 * How many pixels of a page of a PDF show a colour, give or take a little for smoothed edges.
 * @param page counted from 1
 * @param color `RRGGBB`
 */
export async function pixelsOfColor(pdf: Uint8Array, page: number, color: string): Promise<number> {
  return withScratchFolder(async (folder) => {
    await writeFile(join(folder, "pages.pdf"), pdf);
    await render(["-r", "60", "-f", String(page), "-l", String(page), "-singlefile", "pages.pdf", "page"], folder);
    return countColor(await readFile(join(folder, "page.ppm")), color);
  });
}

function render(args: readonly string[], folder: string): Promise<void> {
  return new Promise((done, fail) => {
    execFile("pdftoppm", args, { cwd: folder }, (error) => {
      if (error === null) done();
      else fail(new Error("pdftoppm failed", { cause: error }));
    });
  });
}

/** A PPM file: `P6`, width, height, 255, then three bytes a pixel. */
function countColor(image: Buffer, color: string): number {
  const header = /^P6\s+\d+\s+\d+\s+255\s/.exec(image.subarray(0, 64).toString("latin1"));
  if (header === null) throw new Error("pdftoppm wrote no PPM image");
  const wanted = [0, 2, 4].map((at) => Number.parseInt(color.slice(at, at + 2), 16));
  const pixels = image.subarray(header[0].length);
  let count = 0;
  for (let at = 0; at < pixels.length; at += 3) {
    if (wanted.every((value, channel) => Math.abs((pixels[at + channel] ?? 0) - value) < 24)) count += 1;
  }
  return count;
}

function isInstalled(): boolean {
  try {
    execFileSync("pdftoppm", ["-v"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}
