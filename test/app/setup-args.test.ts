import { defaultSetup, type QuestionId } from "../../src/app/run-setup";
import { askedAging, askedAllowance, askedCollections, askedDrill, reportDay } from "../../src/app/setup-args";

const rules = { credits: "own", fifoScope: "service", termsDays: 14 } as const;
const setup = { ...defaultSetup({ first: "2020-01-01", last: "2026-10-31" }, "2030-01-01"), rules };

test("every question is asked under the rules that all share", () => {
  expect(askedAging(setup)).toMatchObject(rules);
  expect(askedCollections(setup)).toMatchObject(rules);
  expect(askedAllowance(setup)).toMatchObject(rules);
});

test.each<readonly [QuestionId, string]>([
  ["aging", "2026-09-30"],
  ["what-if", "2026-09-30"],
  ["collections", "2026-08-31"],
  ["roll-forward", "2026-07-31"],
  ["delinquents", "2026-10-31"],
  ["monthly-pack", "2026-10-31"],
  ["billable-units", "2026-10-31"],
  ["bill-frequency", "2026-10-31"],
])("the receivables of %s are taken at %s: its own as-of date or the last day of its period", (question, day) => {
  const { aging, collections, rollForward } = setup;
  const asked = {
    ...setup,
    question,
    aging: { ...aging, asOf: "2026-09-30" },
    collections: { ...collections, to: "2026-08-31" },
    rollForward: { ...rollForward, to: "2026-07-31" },
  };
  expect(reportDay(asked)).toBe(day);
  expect(askedDrill(asked)).toMatchObject({ asOf: day, ...rules });
});
