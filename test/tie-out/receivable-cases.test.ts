import { caseFolder, expectCaseAnswer, questionTitle } from "../support/case-answer";
import { handWorkedCases, type OtherQuestion, type ReceivableCase, receivableCases } from "../support/receivable-case";

/** Every case on the command line: as it is asked, on other days, as known on other days, and by other policies. */
const QUESTIONS = [...receivableCases(), ...handWorkedCases()].flatMap((each) =>
  questionsOf(each).map((question) => [each.id, questionTitle(question), each, question] as const),
);

test.each(QUESTIONS)("case %s %s", async (_id, _title, each, question) => {
  const { applications = each.applications } = question;
  await expectCaseAnswer(each, question, await caseFolder({ ...each, applications }));
});

function questionsOf({ expected }: ReceivableCase): readonly OtherQuestion[] {
  const { as_of_next_day: next, also = [], ...asked } = expected;
  return [asked, ...(next === undefined ? [] : [next]), ...also];
}

test("there are more than thirty hand-worked cases, each with its working", () => {
  const cases = handWorkedCases();
  expect(cases.length).toBeGreaterThanOrEqual(36);
  expect(new Set(cases.map(({ id }) => id)).size).toBe(cases.length);
  expect(cases.filter(({ expected }) => (expected.note ?? "") === "")).toEqual([]);
});
