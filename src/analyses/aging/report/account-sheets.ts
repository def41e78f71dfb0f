import { toDollars } from "../../../domain/money";
import type { Formula } from "../../../formula/formula";
import { formula } from "../../../formula/formula-tag";
import { headed, titled } from "../../../report/heading";
import type { Block, Sheet, TableBlock } from "../../../report/report";
import type { RunContext } from "../../analysis";
import { tieStrip } from "../../tie/tie-strip";
import type { AgedGroup, AgingResult } from "../aging-result";
import { groupSum, groupTable } from "./group-table";
import { keyColumn } from "./key-tables";

const BY_ACCOUNT = "AgingByAccount";
const CREDIT_BALANCES = "AgingCreditBalances";

/** One row an account on a sheet of their own: those that owe, and on another those in credit with the unapplied credit. */
export function accountSheets(result: AgingResult, context: RunContext): readonly Sheet[] {
  const { accounts, creditBalances } = result;
  if (accounts === null || creditBalances === null) return [];
  return [
    ...(accounts.length === 0 ? [] : [owingSheet(result, accounts, context)]),
    ...(creditBalances.accounts.length + result.unapplied.length === 0 ? [] : [creditSheet(result, context)]),
  ];
}

/** The sum over both tables of accounts; null when accounts were not listed or there are none. */
export function accountsTotal({ accounts, creditBalances }: AgingResult): Formula | null {
  const owing = accounts === null || accounts.length === 0 ? [] : [groupSum(BY_ACCOUNT)];
  const inCredit = creditBalances === null || creditBalances.accounts.length === 0 ? [] : [groupSum(CREDIT_BALANCES)];
  const [first, second] = [...owing, ...inCredit];
  if (first === undefined) return null;
  return second === undefined ? first : formula`ROUND(${first}+${second},2)`;
}

function owingSheet(result: AgingResult, accounts: readonly AgedGroup[], context: RunContext): Sheet {
  const credits = result.creditBalances?.accounts.length ?? 0;
  const lines = [
    "Every account with an open item. No names: look the account up in the billing system.",
    ...(credits === 0
      ? []
      : [`${credits} accounts in credit stand on the sheet of credits; both sheets together are the receivables.`]),
  ];
  return {
    key: "accounts",
    name: "Aging by account",
    orientation: "landscape",
    blocks: [
      titled(`Aging by account at ${result.args.asOf}`),
      { kind: "note", lines },
      ...strip("AgingAccounts", result, context),
      accountTable(result, BY_ACCOUNT, accounts),
    ],
  };
}

function creditSheet(result: AgingResult, context: RunContext): Sheet {
  const accounts = result.creditBalances?.accounts ?? [];
  return {
    key: "credits",
    name: "Aging credits",
    orientation: "landscape",
    blocks: [
      titled(`Credit balances and unapplied credit at ${result.args.asOf}`),
      {
        kind: "note",
        lines: [
          "An account is in credit when its credits are more than all it owes. Unapplied credit is money or credit that nothing open could use, whatever else its account owes.",
        ],
      },
      ...strip("AgingCredits", result, context),
      ...unappliedBlocks(result),
      ...(accounts.length === 0 ? [] : [headed("Accounts in credit"), accountTable(result, CREDIT_BALANCES, accounts)]),
    ],
  };
}

function strip(name: string, result: AgingResult, context: RunContext): readonly Block[] {
  const total = accountsTotal(result);
  return total === null ? [] : tieStrip({ name, total }, context.tie);
}

function accountTable(result: AgingResult, name: string, groups: readonly AgedGroup[]): TableBlock {
  return groupTable(result, { name, groups: groups.map(named), keys: [keyColumn("account"), keyColumn("class")] });
}

/** The row of small accounts says how many they are. */
function named(group: AgedGroup): AgedGroup {
  const { accounts, key } = group;
  return accounts === undefined ? group : { ...group, key: { ...key, account: `${accounts} ${key.account ?? ""}` } };
}

const KINDS = {
  payment: "Payments (unapplied cash)",
  adjustment: "Adjustments",
  charge: "Negative charges",
} as const;

function unappliedBlocks({ unapplied }: AgingResult): readonly Block[] {
  if (unapplied.length === 0) return [];
  return [
    headed("Unapplied credit by what it is"),
    {
      kind: "table",
      name: "AgingUnapplied",
      rowCount: unapplied.length,
      columns: [
        { name: "Unapplied", format: "text", width: 28, values: unapplied.map(({ kind }) => KINDS[kind]) },
        { name: "Items", format: "count", width: 12, values: unapplied.map(({ count }) => count) },
        {
          name: "Amount ($)",
          format: "dollars",
          width: 16,
          values: unapplied.map((each) => toDollars(each.amountCents)),
        },
        {
          name: "Oldest",
          format: "date",
          width: 14,
          values: unapplied.map(({ oldestDate }) => ({ date: oldestDate })),
        },
      ],
    },
  ];
}
