import { loadLedger } from "../../src/app/load-ledger";
import { mendLedger, withMended } from "../../src/app/mend-ledger";
import { NO_SPREADSHEETS } from "../../src/ports/spreadsheet-reader";
import { tempFile } from "../support/load-text";
import { openTestDatabase } from "../support/open-database";
import { fileLoad } from "./file-load";

/** Of 4 charges of 75.00 two are rejected: C2 has a day that is none (20.00), C3 an amount that is none. */
const CHARGES = `charge_id,account_id,service,kind,bill_date,due_date,amount
C1,A1,water,fixed,2026-09-30,2026-10-21,30.00
C2,A1,water,fixed,2026-02-31,2026-03-21,20.00
C3,A1,water,fixed,2026-09-30,2026-10-21,thirty
C4,A1,sewer,fixed,2026-09-30,2026-10-21,25.00
`;

test("a mended line is loaded beside the others, alone, and leaves the list of rejects", async () => {
  const database = await openTestDatabase();
  const file = await tempFile("charges.csv", CHARGES);
  const ledger = await loadLedger(database, [file], {});
  expect(ledger.load.files[0]).toMatchObject({ loaded: 2, rejected: 2 });
  const mended = await mendLedger(database, {
    ledger,
    files: [file],
    file: "charges.csv",
    records: [{ line: 3, as: { text: "C2,A1,water,fixed,2026-02-28,2026-03-21,20.00" } }],
    recipe: null,
    spreadsheets: NO_SPREADSHEETS,
  });
  expect(mended.load.files[0]).toMatchObject({ read: 5, loaded: 3, rejected: 1, notData: 1 });
  expect(mended.load.files[0]?.rejects.map(({ line }) => line)).toEqual([4]);
  const { rows } = await database.select("SELECT charge_id, amount_cents FROM charges ORDER BY charge_id", []);
  expect(rows.map(([id, cents]) => [id, Number(cents)])).toEqual([
    ["C1", 3000],
    ["C2", 2000],
    ["C4", 2500],
  ]);
  await database.close();
});

test("a line that is still wrong stays rejected, with its new reason", () => {
  const reject = { line: 3, column: "amount", reason: "old", text: "" };
  const before = fileLoad({ read: 5, loaded: 2, rejected: 2, rejects: [reject, { ...reject, line: 4 }] });
  const added = fileLoad({ read: 1, loaded: 0, rejected: 1, rejects: [{ ...reject, reason: "new" }] });
  expect(withMended(before, added, [{ line: 3 }])).toMatchObject({
    loaded: 2,
    rejected: 2,
    rejects: [
      { line: 3, reason: "new" },
      { line: 4, reason: "old" },
    ],
  });
});
