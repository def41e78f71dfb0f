import { readFile } from "node:fs/promises";
import type { CostOfService } from "../domain/cost-of-service/cost-of-service-schema";
import { readCostOfService } from "../domain/cost-of-service/read-cost-of-service";
import { AppError } from "../ports/app-error";
import { badUsage } from "./arguments";

/** Problems told at once; the rest is counted. */
const TOLD = 12;

/**
 * Reads a cost-of-service study from disk.
 * @throws AppError `unreadable-file` when there is no such file; `bad-usage` with every place that contradicts itself
 */
export async function readCostFile(path: string): Promise<CostOfService> {
  const text = await readFile(path, "utf8").catch((cause: unknown) => {
    const message = `There is no cost-of-service study ${path}. Check the name and the folder.`;
    throw new AppError("unreadable-file", message, { cause });
  });
  const { study, problems } = readCostOfService(parsed(text, path));
  if (study !== null) return study;
  const lines = problems.slice(0, TOLD).map(({ place, sentence }) => `- ${place}: ${sentence}`);
  const more = problems.length > TOLD ? [`- and ${problems.length - TOLD} more`] : [];
  throw badUsage([`The cost-of-service study ${path} cannot be used:`, ...lines, ...more].join("\n"));
}

function parsed(text: string, path: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new AppError("bad-usage", `${path} is no cost-of-service study: it cannot be read (${reason}).`, { cause });
  }
}
