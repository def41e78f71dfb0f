import { ledgerDocumentation } from "../ledger/documentation";
import type { Command } from "./command";

/** `ratebook tables`: the canonical form, for whoever makes the exports. */
export const tablesCommand: Command = {
  name: "tables",
  summary: "the tables and columns that load without a mapping (* must be filled)",
  usage: ["no options"],
  options: {},
  run: (_, place) => {
    place.out(ledgerDocumentation());
    return Promise.resolve(0);
  },
};
