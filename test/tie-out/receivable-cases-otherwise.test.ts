import { caseFolder, expectCaseAnswer, questionTitle } from "../support/case-answer";
import { handWorkedCases, type OtherQuestion, receivableCases } from "../support/receivable-case";

/** The documents of every case asked on other days, as known on other days, and by other policies, on the command line. */
const QUESTIONS = [...receivableCases(), ...handWorkedCases()].flatMap((each) => {
  const { as_of_next_day: next, also = [] } = each.expected;
  const others: readonly OtherQuestion[] = [...(next === undefined ? [] : [next]), ...also];
  return others.map((other) => [each.id, questionTitle(other), each, other] as const);
});

test.each(QUESTIONS)("case %s %s", async (_id, _title, each, other) => {
  const { applications = each.applications } = other;
  await expectCaseAnswer(each, other, await caseFolder({ ...each, applications }));
});
