import { parseArgs } from "node:util";
import { AppError } from "../ports/app-error";
import { affordabilityCommand } from "./affordability";
import { agingCommand } from "./aging";
import { allowanceCommand } from "./allowance";
import { badUsage } from "./arguments";
import { billCommand } from "./bill";
import { checkCommand } from "./check";
import { collectionsCommand } from "./collections";
import type { Arguments, Command, Workplace } from "./command";
import { costOfServiceCommand } from "./cost-of-service";
import { delinquentsCommand } from "./delinquents";
import { designCommand } from "./design";
import { expectedCommand } from "./expected";
import { impactCommand } from "./impact";
import { importCommand } from "./import";
import { packCommand } from "./pack";
import { projectCommand } from "./project";
import { peersCommand } from "./peers";
import { ratesBookCommand } from "./rates-book";
import { revenueProofCommand } from "./revenue-proof";
import { riskCommand } from "./risk";
import { rollForwardCommand } from "./roll-forward";
import { scheduleCommand } from "./schedule";
import { sampleCommand } from "./sample";
import { solveCommand } from "./solve";
import { sensitivityCommand } from "./sensitivity";
import { studyCommand } from "./study";
import { studyBaseCommand } from "./study-base";
import { tablesCommand } from "./tables";
import { trueUpCommand } from "./true-up";
import { unitsCommand } from "./units";
import { verifyRatesCommand } from "./verify-rates";
import { whatIfCommand } from "./what-if";

const COMMANDS: readonly Command[] = [
  sampleCommand,
  tablesCommand,
  importCommand,
  checkCommand,
  agingCommand,
  delinquentsCommand,
  whatIfCommand,
  rollForwardCommand,
  collectionsCommand,
  allowanceCommand,
  expectedCommand,
  packCommand,
  unitsCommand,
  scheduleCommand,
  ratesBookCommand,
  billCommand,
  verifyRatesCommand,
  revenueProofCommand,
  costOfServiceCommand,
  designCommand,
  impactCommand,
  peersCommand,
  affordabilityCommand,
  studyBaseCommand,
  projectCommand,
  solveCommand,
  riskCommand,
  sensitivityCommand,
  trueUpCommand,
  studyCommand,
];

/**
 * Runs one command line and gives its exit code: 0 done, 1 findings at or above `--fail-on`, 2 bad usage or input that
 * cannot be read (one sentence on standard error).
 * @example await runCommandLine(["check", "--data", "out/sample"], place)
 */
export async function runCommandLine(words: readonly string[], place: Workplace): Promise<number> {
  try {
    return await dispatch(words, place);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    place.err(error.message);
    return 2;
  }
}

async function dispatch([name, ...words]: readonly string[], place: Workplace): Promise<number> {
  if (name === undefined || name === "help" || name === "--help") {
    place.out(overview());
    return name === undefined ? 2 : 0;
  }
  const command = COMMANDS.find((each) => each.name === name);
  if (command === undefined)
    throw badUsage(`There is no command "${name}". Commands: ${COMMANDS.map((each) => each.name).join(", ")}.`);
  if (words.includes("--help")) {
    place.out(`ratebook ${command.name}: ${command.summary}\n${command.usage.map((line) => `  ${line}`).join("\n")}`);
    return 0;
  }
  return command.run(parse(command, words), place);
}

function parse(command: Command, words: readonly string[]): Arguments {
  try {
    const { values, positionals } = parseArgs({ args: [...words], options: command.options, allowPositionals: true });
    return { options: values as Arguments["options"], files: positionals };
  } catch (error) {
    const reason = error instanceof Error ? error.message.split(". ")[0] : String(error);
    throw badUsage(`${reason ?? ""}. See: ratebook ${command.name} --help`);
  }
}

function overview(): string {
  const lines = COMMANDS.map(({ name, summary }) => `  ${name.padEnd(17)}${summary}`);
  return `Ratebook, for the people who collect a city's money.\n\n${lines.join("\n")}\n\nratebook COMMAND --help tells a command's options.`;
}
