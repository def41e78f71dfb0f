import type { ChecksBlock } from "../../../../report/report";
import type { FundPages } from "../fund-pages";
import { assumptionChecks } from "./assumption-checks";
import { capitalChecks } from "./capital-checks";
import { exhibitChecks } from "./exhibit-checks";
import { methodChecks } from "./method-checks";
import { resultChecks } from "./result-checks";
import type { StudyCheck } from "./study-check";
import { sumChecks } from "./sum-checks";

/** A check with the name of the cell that holds its verdict. */
export type NamedCheck = ChecksBlock["checks"][number] & Pick<StudyCheck, "catches">;

/** All checks of a fund. */
export function fundChecks(pages: FundPages): readonly NamedCheck[] {
  return [
    ...exhibitChecks(pages),
    ...sumChecks(pages),
    ...methodChecks(pages),
    ...assumptionChecks(pages),
    ...capitalChecks(pages),
    ...resultChecks(pages),
  ].map((check, index) => ({ ...check, name: `Check_${pages.prefix}_${String(index + 1)}` }));
}
