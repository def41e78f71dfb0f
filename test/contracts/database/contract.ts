import type { Database } from "../../../src/ports/database";
import { cancellingContract } from "./cancelling";
import { closedWorldContract } from "./closed-world";
import { describingContract } from "./describing";
import { filesContract } from "./files";
import { parametersContract } from "./parameters";
import { scriptsContract } from "./scripts";
import { prepareSubject } from "./subject";
import { valuesContract } from "./values";

/** What every implementation of the `Database` port must do, wherever it runs. */
export function databaseContract(open: () => Promise<Database>): void {
  const subject = prepareSubject(open);
  valuesContract(subject);
  parametersContract(subject);
  describingContract(subject);
  scriptsContract(subject);
  filesContract(subject);
  closedWorldContract(subject);
  cancellingContract(subject);

  test("a closed database refuses every call, and closing twice is harmless", async () => {
    const short = await open();
    await short.close();
    await short.close();
    await expect(short.select("SELECT 1 AS n", [])).rejects.toThrow("the database is closed");
    await expect(short.execute("SELECT 1")).rejects.toThrow("the database is closed");
  });
}
