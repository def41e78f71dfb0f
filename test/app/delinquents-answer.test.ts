import { delinquentsArgs } from "../../src/analyses/delinquents/delinquents-args";
import type { DelinquentAccount, DelinquentsResult } from "../../src/analyses/delinquents/delinquents-result";
import { delinquentsAnswer } from "../../src/app/delinquents-answer";

const account: DelinquentAccount = {
  account: "•••101",
  customerName: null,
  serviceAddress: null,
  customerClass: "residential",
  services: ["water"],
  pastDueCents: 60_000,
  totalCents: 70_000,
  oldestDays: 1,
  oldestBucket: "1-30",
  lastPayment: { date: "2026-09-03", cents: 1234 },
  bills: 12,
  lateBills: 4,
  patterns: ["repeat_late", "over_limit"],
  holds: [],
};
const none = { accounts: 0, pastDueCents: 0, share: 0, listed: [] };
const result: DelinquentsResult = {
  args: delinquentsArgs({ asOf: "2026-10-31" }),
  accounts: [account],
  patterns: [
    { pattern: "repeat_late", accounts: 1, pastDueCents: 60_000, share: 1, listed: [account] },
    { pattern: "newly_late", ...none },
    { pattern: "tenant", ...none },
    { pattern: "final", ...none },
    { pattern: "over_limit", accounts: 1, pastDueCents: 60_000, share: 1, listed: [account] },
  ],
  overlap: [
    { patterns: 1, accounts: 0, pastDueCents: 0 },
    { patterns: 2, accounts: 1, pastDueCents: 60_000 },
  ],
  standing: { pastDueCents: 60_000, pastDueCreditCents: 0, notDueCents: 10_000, unappliedCents: 0, totalCents: 70_000 },
  checks: [],
  conventions: [],
};
const report = { id: "delinquents", title: "Top delinquents", sheets: [] };

test("the figures are what is past due, the largest account and how many show several patterns", () => {
  const { figures, fileName } = delinquentsAnswer(result, report);
  expect(figures.map(({ value, note }) => [value, note])).toEqual([
    ["$600.00", "1 account"],
    ["$600.00", "•••101"],
    ["1", "accounts; they stand under each of their patterns"],
  ]);
  expect(fileName).toBe("delinquents-2026-10-31.xlsx");
});

test("a pattern without accounts has a row, but no list of its own", () => {
  const { tables } = delinquentsAnswer(result, report);
  expect(tables.map(({ title }) => title)).toEqual([
    "By pattern",
    "Repeatedly late: 3 or more of the last twelve bills were late",
    "Over the limit: $500.00 or more past due",
  ]);
  expect(tables[0]?.rows[1]).toEqual(["Newly late", "0", "$0.00", "0.0 %"]);
  expect(tables[1]?.rows).toEqual([["•••101", "$600.00", "1 day", "2026-09-03, $12.34", "4 of 12"]]);
});

test("names stand in the lists only when they were asked for", () => {
  const named = { ...result, args: delinquentsArgs({ asOf: "2026-10-31", names: "named" }) };
  expect(delinquentsAnswer(result, report).tables[1]?.columns).not.toContain("Name");
  expect(delinquentsAnswer(named, report).tables[1]?.columns.slice(0, 2)).toEqual(["Account", "Name"]);
});
