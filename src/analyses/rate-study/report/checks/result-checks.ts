import { formula } from "../../../../formula/formula-tag";
import { cellsOf } from "../../../../formula/references";
import { type FundPages, statementName } from "../fund-pages";
import { check, span, type StudyCheck } from "./study-check";

/** Whether the recommended rates do what they are for. */
export function resultChecks(pages: FundPages): readonly StudyCheck[] {
  const row = (key: string) => cellsOf(statementName(pages, "Cash"), key, span(pages));
  return [
    check("Years in which a test of policy fails under the recommended rates", formula`COUNTIF(${row("all")},"FAIL")`, {
      catches: null,
    }),
    check(
      "Years in which revenue does not bear all obligations, so that reserves are drawn (judgement)",
      formula`COUNTIF(${row("allIn")},"<1")`,
      { catches: 11 },
    ),
  ];
}
