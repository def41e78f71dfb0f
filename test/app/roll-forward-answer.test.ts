import { rollForwardArgs } from "../../src/analyses/roll-forward/roll-forward-args";
import type { RollForwardResult, RollLine } from "../../src/analyses/roll-forward/roll-forward-result";
import { rollForwardAnswer } from "../../src/app/roll-forward-answer";
import { agingBuckets } from "../../src/domain/aging-bucket";

/** 100.00 opening; billed 200.00 and 10.00 penalties; 150.00 collected, 20.00 returned; leak 5.00; 30.00 written off, 4.00 recovered. */
const line: RollLine = {
  openingCents: 10_000,
  billedCents: 20_000,
  penaltyCents: 1000,
  otherChargeCents: 0,
  collectedCents: -15_000,
  returnedCents: 2000,
  refundedCents: 0,
  adjustedCents: [-500],
  writtenOffCents: -3000,
  recoveredCents: 400,
  appliedAcrossCents: 0,
  closingCents: 14_900,
  agingCents: [12_000, 2000, 2000],
  unappliedCents: -1100,
  agedCents: 14_900,
};
const month = { month: "2026-09-01", from: "2026-09-01", to: "2026-09-30", ...line };
const idle = { ...month, month: "2026-08-01", agingCents: [0, 0, 0], agedCents: 1 };
const result: RollForwardResult = {
  args: rollForwardArgs({ from: "2026-08-01", to: "2026-09-30", edges: [30] }),
  buckets: agingBuckets([30]),
  adjustmentKinds: ["leak"],
  months: [idle, month],
  period: line,
  services: [{ key: "none", months: [month], period: { ...line, appliedAcrossCents: 700 } }],
  classes: [{ key: "unknown", months: [month], period: line }],
  checks: [{ name: "Period", label: "Closes", leftCents: 14_900, rightCents: 14_900 }],
  conventions: ["Both days count."],
};
const answer = rollForwardAnswer(result, { id: "roll-forward", title: "Roll-forward", sheets: [] });

test("the figures lead from opening to closing, and count the months that close", () => {
  expect(answer.figures.map(({ label, value }) => [label, value])).toEqual([
    ["Opening", "$100.00"],
    ["Billed", "$210.00"],
    ["Collected", "$130.00"],
    ["Written off", "$30.00"],
    ["Closing", "$149.00"],
    ["Months that close", "1 of 2"],
  ]);
});

test("a month's shares are of what is owed without unapplied credit; a month that owes nothing has none", () => {
  const points = answer.charts.flatMap((chart) => (chart.kind === "lines" ? chart.points : []));
  expect(points).toEqual([
    { label: "Aug 2026", shares: [null, null] },
    { label: "Sep 2026", shares: [0.25, 0.125] },
  ]);
});

test("the months, services and classes show what moved them", () => {
  const [months, services, classes] = answer.tables;
  const moved = ["$100.00", "$210.00", "-$130.00", "-$1.00", "-$30.00"];
  expect(months?.rows[1]).toEqual(["Sep 2026", ...moved, "$149.00"]);
  expect(months?.total).toEqual(["Period", ...moved, "$149.00"]);
  expect(services?.rows).toEqual([["no service named", ...moved, "$7.00", "$149.00"]]);
  expect(classes?.rows).toEqual([["not stated", ...moved, "$0.00", "$149.00"]]);
});

test("title and copy name the period", () => {
  expect(answer.title).toBe("Roll-forward, August 1, 2026 to September 30, 2026");
  expect(answer.fileName).toBe("roll-forward-2026-08-01-to-2026-09-30.xlsx");
});
