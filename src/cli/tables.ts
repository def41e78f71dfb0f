import { ledgerDocumentation } from "../ledger/documentation";
import { LEDGER_TABLES } from "../ledger/tables";
import { optionSwitch } from "./arguments";
import type { Command } from "./command";

/** `ratebook tables`: the canonical form, for whoever makes the exports. */
export const tablesCommand: Command = {
  name: "tables",
  summary: "the tables and columns that load without a mapping (* must be filled)",
  usage: ["--json  one JSON document on standard output and nothing else"],
  options: { json: { type: "boolean" } },
  run: (args, place) => {
    place.out(optionSwitch(args, "json") ? JSON.stringify(LEDGER_TABLES, null, 1) : ledgerDocumentation());
    return Promise.resolve(0);
  },
};
