import { type DelinquentFacts, delinquentPatterns } from "../../src/domain/delinquent-pattern";

const LIMITS = { limitCents: 50_000, lateBills: 3 };
const FACTS: DelinquentFacts = {
  pastDueCents: 100,
  lateBills: 2,
  lateInYear: 2,
  unpaidInYear: 2,
  unpaidLate: 2,
  isTenant: false,
  isFinal: false,
};

test.each<[Partial<DelinquentFacts>, readonly string[]]>([
  [{}, []],
  [{ lateBills: 3 }, ["repeat_late"]],
  [{ lateInYear: 1, unpaidInYear: 1, unpaidLate: 1 }, ["newly_late"]],
  [{ lateInYear: 1, unpaidInYear: 1, unpaidLate: 2 }, []],
  [{ lateInYear: 1, unpaidInYear: 0, unpaidLate: 1 }, []],
  [{ isTenant: true, isFinal: true, pastDueCents: 50_000 }, ["tenant", "final", "over_limit"]],
  [{ pastDueCents: 49_999 }, []],
])("%j shows %j", (facts, patterns) => {
  expect(delinquentPatterns({ ...FACTS, ...facts }, LIMITS)).toEqual(patterns);
});
