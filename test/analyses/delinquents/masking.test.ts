import { delinquents } from "../../../src/analyses/delinquents/delinquents";
import { delinquentsArgs } from "../../../src/analyses/delinquents/delinquents-args";
import type { RunContext } from "../../../src/analyses/analysis";
import { delinquentsAnswer } from "../../../src/app/delinquents-answer";
import { delinquentsJson } from "../../../src/cli/delinquents-json";
import type { Database } from "../../../src/ports/database";
import { loadLedgerRows } from "../../support/ledger-rows";
import { openTestDatabase } from "../../support/open-database";

const ACCOUNTS = ["K4417-101", "K4418-101", "K4419-202"].map((account_id, index) => ({
  account_id,
  customer_name: ["Ada Quillfeather", "Bo Thistlewood", "Cy Umberland"][index] ?? "",
  service_address: `${7001 + index} Juniper Crescent`,
  occupancy: "tenant" as const,
  status: "final" as const,
}));
const CONTEXT: RunContext = {
  stamp: "2026-11-22T14:03:00Z",
  sources: ["charges.csv"],
  tieOut: [],
  findings: [
    {
      code: "sample",
      severity: "warning",
      message: "Look at account K4417-101 of Ada Quillfeather.",
      count: 1,
      amountCents: null,
      sample: ["charges.csv line 2, K4417-101"],
    },
  ],
  tie: null,
};

let database: Database;
beforeAll(async () => {
  database = await openTestDatabase();
  await loadLedgerRows(database, {
    accounts: ACCOUNTS,
    charges: ACCOUNTS.flatMap(({ account_id }) =>
      ["2026-04", "2026-05", "2026-06"].map((month) => ({
        charge_id: `C-${account_id}-${month}`,
        bill_id: `B-${month}`,
        account_id,
        bill_date: `${month}-01`,
        due_date: `${month}-21`,
        amount_cents: 30_000,
      })),
    ),
  });
});
afterAll(() => database.close());

/** Everything that leaves the machine or is shown: the report, the pane's answer, the JSON document. */
async function everythingSaid(names: "masked" | "named"): Promise<string> {
  const result = await delinquents.run(database, delinquentsArgs({ asOf: "2026-06-30", names }));
  const report = delinquents.report(result, CONTEXT);
  expect(result.patterns.filter(({ listed }) => listed.length > 0).length).toBe(4);
  return JSON.stringify([report, delinquentsAnswer(result, report), delinquentsJson(result)]);
}

test("masked, no account number, name or address stands anywhere, and accounts are still told apart", async () => {
  const said = await everythingSaid("masked");
  for (const { account_id, customer_name, service_address } of ACCOUNTS) {
    for (const secret of [account_id, account_id.slice(0, 5), customer_name, service_address]) {
      expect(said).not.toContain(secret);
    }
  }
  for (const mask of ["•••101", "•••101 (2)", "•••202"]) expect(said).toContain(mask);
  expect(said).not.toMatch(/confidential/i);
});

test("named, the sheets hold numbers, names and addresses, and say that they are confidential", async () => {
  const said = await everythingSaid("named");
  for (const { account_id, customer_name, service_address } of ACCOUNTS) {
    for (const shown of [account_id, customer_name, service_address]) expect(said).toContain(shown);
  }
  expect(said).toMatch(/CONFIDENTIAL: names and addresses/);
});

test("a named workbook and its copy say so in their titles", async () => {
  const result = await delinquents.run(database, delinquentsArgs({ asOf: "2026-06-30", names: "named" }));
  const report = delinquents.report(result, CONTEXT);
  expect(report.title).toBe("Top delinquents at 2026-06-30 (confidential)");
  for (const sheet of report.sheets.slice(0, 2)) {
    expect(sheet.blocks[0]).toEqual({ kind: "heading", level: "title", text: report.title });
  }
  expect(delinquentsAnswer(result, report).fileName).toBe("delinquents-2026-06-30-confidential.xlsx");
});
