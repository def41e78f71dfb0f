import { folderWith, ratebook } from "../support/command-line";

const CHARGES =
  "charge_id,account_id,service,kind,bill_date,amount\nC1,A1,water,fixed,2026-01-05,10.00\nC2,A1,water,fixed,2026-01-32,5.00\n";
const CONTROL = "table,measure,value\ncharges,amount,15.00\ncharges,rows,2\n";

test("check says what was read, what ties out and what is wrong, as JSON", async () => {
  const folder = await folderWith({ "charges.csv": CHARGES, "control.csv": CONTROL });
  const { exit, out } = await ratebook("check", "--data", folder, "--json");
  expect(exit).toBe(0);
  const document: unknown = JSON.parse(out);
  expect(document).toMatchObject({
    files: [
      { file: "charges.csv", read: 3, loaded: 1, rejected: 1, not_data: 1, amount: "15.00", amount_loaded: "10.00" },
      { file: "control.csv", read: 3, loaded: 2 },
    ],
    tables: { charges: { rows: 1, rejected: 1 }, payments: { rows: 0, rejected: 0 } },
    tie_out: [
      { table: "charges", measure: "amount", source: "15.00", ledger: "10.00", difference: "-5.00" },
      { table: "charges", measure: "rows", source: "2", ledger: "1", difference: "-1" },
    ],
    findings: [
      { code: "rejected-line", severity: "error", count: 1 },
      { code: "control-difference", amount: "-5.00" },
      { code: "control-difference", amount: null },
      { code: "missing-due-date", severity: "info" },
    ],
  });
});

test("findings at or above --fail-on end with 1", async () => {
  const folder = await folderWith({ "charges.csv": CHARGES });
  expect((await ratebook("check", "--data", folder, "--fail-on", "error")).exit).toBe(1);
  const clean = await folderWith({ "charges.csv": CHARGES.replace("2026-01-32", "2026-01-31") });
  expect((await ratebook("check", "--data", clean, "--fail-on", "error")).exit).toBe(0);
  expect((await ratebook("check", "--data", clean, "--fail-on", "info")).exit).toBe(1);
});

test("a folder in which nothing can be loaded is refused with the reason of each file", async () => {
  const folder = await folderWith({ "payments.csv": "", "report.csv": "Foo\n1\n" });
  const { exit, err } = await ratebook("check", "--data", folder);
  expect(exit).toBe(2);
  expect(err).toMatch(/payments.csv is empty.*report.csv/s);
});

test("import writes canonical files that load without a mapping and hold the same rows", async () => {
  const folder = await folderWith({ "charges.csv": CHARGES.replace("2026-01-32", "2026-01-31") });
  const again = await folderWith({});
  const first = await ratebook("import", `${folder}/charges.csv`, "--out", again, "--json", "--rows");
  const second = await ratebook("import", `${again}/charges.csv`, "--json", "--rows");
  const rows = (text: string) => (JSON.parse(text) as { ledger_rows: unknown }).ledger_rows;
  expect(rows(second.out)).toEqual(rows(first.out));
  expect(rows(first.out)).toMatchObject({
    charges: [
      { charge_id: "C1", amount: "10.00" },
      { charge_id: "C2", amount: "5.00" },
    ],
  });
});

test("help lists the commands and each command's options", async () => {
  const { exit, out } = await ratebook("help");
  expect(exit).toBe(0);
  expect(out).toMatch(
    /sample .*\n.*tables .*\n.*import .*\n.*check .*\n.*aging .*\n.*delinquents .*\n.*what-if .*\n.*roll-forward .*\n.*collections .*\n.*allowance .*\n.*expected .*\n.*pack .*\n.*units .*\n.*schedule .*\n.*rates-book .*\n.*bill .*\n.*verify-rates .*\n.*revenue-proof .*\n.*cost-of-service .*\n.*design .*\n.*impact .*\n.*peers .*\n.*affordability .*\n.*study-base .*\n.*project .*\n.*solve .*\n.*risk .*\n.*sensitivity .*\n.*true-up .*\n.*study /,
  );
  expect((await ratebook("check", "--help")).out).toMatch(/--data DIR/);
});
