import { loadFile } from "../../../src/intake/load-file";
import { NO_SPREADSHEETS } from "../../../src/ports/spreadsheet-reader";
import { openEmptyLedger, tempFile } from "../../support/load-text";

const AGING = `A/R AGING DETAIL
As of 10/31/2026
Account,Charge,Bill,Due Date,Clerk,Balance
0001-00,WATER,B1,9/15/2026,17,41.20
0001-00,PENALTY,B1,9/15/2026,18,4.12
0002-00,UNAPPLIED,B2,10/20/2026,19,(20.00)
`;

test("columns that the ledger does not know stay with every record, and two files may disagree on what they hold", async () => {
  const database = await openEmptyLedger("native");
  const plan = { recipes: [], spreadsheets: NO_SPREADSHEETS };
  await loadFile(database, await tempFile("aging-10.csv", AGING), { ...plan, fileNumber: 1 });
  const later = AGING.replaceAll("10/31", "11/30")
    .replace("10/20", "11/20")
    .replaceAll(/,B(\d)/g, ",C$1")
    .replace(",17,", ",J. Doe,")
    .replace(",18,", ",A,");
  await loadFile(database, await tempFile("aging-11.csv", later), { ...plan, fileNumber: 2 });
  const { rows } = await database.select(
    `SELECT x_Clerk FROM charges UNION ALL SELECT x_Clerk FROM payments ORDER BY x_Clerk`,
    [],
  );
  expect(rows.flat()).toEqual(["17", "18", "19", "19", "A", "J. Doe"]);
  await database.close();
});
