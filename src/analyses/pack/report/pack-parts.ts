import { prefixNames } from "../../../report/prefix-names";
import type { Report } from "../../../report/report";
import { agingBesideAllowance } from "../../aging/report/aging-report";
import { allowance } from "../../allowance/allowance";
import type { RunContext } from "../../analysis";
import { collections } from "../../collections/collections";
import { delinquents } from "../../delinquents/delinquents";
import { expected } from "../../expected/expected";
import { rollForward } from "../../roll-forward/roll-forward";
import type { MonthlyPackResult } from "../monthly-pack-result";

/** What the names of the pack's tables and cells begin with, so that a report of its own can stand beside the pack. */
export const PACK = "Pack";

/** The sheets of the pack's analyses in their order, under the pack's names; what they all say of the load stands once, elsewhere. */
export function packParts(result: MonthlyPackResult, context: RunContext): Report {
  const reports = [
    agingBesideAllowance(result.aging, context),
    rollForward.report(result.rollForward, context),
    collections.report(result.collections, context),
    allowance.report(result.allowance, context),
    expected.report(result.expected, context),
    delinquents.report(result.delinquents, context),
  ];
  return {
    id: "monthly-pack",
    title: `Monthly management report, ${result.args.asOf}`,
    sheets: reports.flatMap((report) => ownSheets(prefixNames(report, PACK))),
  };
}

function ownSheets({ id, sheets }: Report): Report["sheets"] {
  return sheets.filter(({ key }) => key !== "load").map((sheet) => ({ ...sheet, key: `${id}-${sheet.key}` }));
}
