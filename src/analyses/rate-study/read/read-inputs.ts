import type { Fund } from "../../../domain/study/study-schema";
import type { StudyProblem } from "../../../domain/study/study-problem";
import type { Workbook } from "../../../ports/workbook";
import { fundInputs } from "../report/assumption-blocks";
import type { FundPages } from "../report/fund-pages";
import { namedInputs } from "./named-inputs";
import { isNumber, isSame, noNumber } from "./sheet-line";

/** A fund with changes of the sheet, and what could not be read. */
export interface ReadFund {
  readonly fund: Fund;
  readonly problems: readonly StudyProblem[];
}

/** A fund with its named inputs as they stand on the sheet now. */
export async function withNamedInputs(
  readInputs: Workbook["readInputs"],
  pages: FundPages,
  fund: Fund,
): Promise<ReadFund> {
  const { inputs } = fundInputs(pages);
  const values = await readInputs(inputs.map(({ name }) => name));
  const known = namedInputs(pages);
  let changed = fund;
  const problems: StudyProblem[] = [];
  for (const { name, label, value } of inputs) {
    const now = values.get(name);
    if (isSame(value, now)) continue;
    if (isNumber(now)) changed = known.find((each) => each.name === name)?.apply(changed, now) ?? changed;
    else problems.push(noNumber(`${name} (${label})`, now));
  }
  return { fund: changed, problems };
}
