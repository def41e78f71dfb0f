import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { parseRecordLayout, type RecordLayout } from "../intake/grid/fixed-width/record-layout";
import { AppError } from "../ports/app-error";
import { optionText } from "./arguments";
import type { Arguments } from "./command";

/**
 * The record layout file of `--layout`: where the columns of a fixed-width export stand, and how they are read.
 * @throws AppError `unreadable-file` when there is no such file; `bad-recipe` when it is not understood
 * @example (await layoutOption(args))?.ruler.length // 8
 */
export async function layoutOption(args: Arguments): Promise<RecordLayout | undefined> {
  const path = optionText(args, "layout");
  if (path === undefined) return undefined;
  const text = await readFile(path, "utf8").catch((cause: unknown) => {
    throw new AppError("unreadable-file", `There is no layout file ${path}. Check the name and the folder.`, { cause });
  });
  return parseRecordLayout(text, basename(path));
}
