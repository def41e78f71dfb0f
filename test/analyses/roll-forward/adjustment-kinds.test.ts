import { adjustmentKinds, RECOVERY, WRITE_OFF } from "../../../src/analyses/roll-forward/adjustment-kinds";
import { ledgerTable } from "../../../src/ledger/tables";

test("the kinds told apart are the ledger's, write-offs and recoveries in columns of their own", () => {
  const known = ledgerTable("adjustments").columns.find(({ name }) => name === "kind")?.oneOf ?? [];
  expect(known).toEqual(expect.arrayContaining([WRITE_OFF, RECOVERY]));
  expect(adjustmentKinds([])).toEqual(known.filter((kind) => kind !== WRITE_OFF && kind !== RECOVERY));
});

test("a kind that the ledger does not know keeps its own name, after the others, once", () => {
  const kinds = adjustmentKinds(["leak", "write_off", "courtesy", "arbitration", "courtesy"]);
  expect(kinds.slice(-3)).toEqual(["deposit_applied", "arbitration", "courtesy"]);
});
