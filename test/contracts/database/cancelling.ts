import { type Subject } from "./subject";

const ENDLESS = "SELECT count(*) AS n FROM range(3000000000) AS r(i) WHERE hash(i) % 7 = 3";

/** A signal ends what runs and what waits, and the database goes on. */
export function cancellingContract(subject: Subject): void {
  describe("cancelling", () => {
    const afterMoment = () => AbortSignal.timeout(150);

    test.each([
      ["a query", (signal: AbortSignal) => subject.database.select(ENDLESS, [], { signal })],
      [
        "a query with parameters",
        (signal: AbortSignal) => subject.database.select(`${ENDLESS} AND i <> $1`, [5], { signal }),
      ],
      [
        "a script",
        (signal: AbortSignal) =>
          subject.database.execute(`BEGIN; CREATE TABLE never AS ${ENDLESS}; COMMIT`, { signal }),
      ],
      [
        "a sort",
        (signal: AbortSignal) =>
          subject.database.execute(
            "CREATE TABLE never AS SELECT i, hash(i) AS h FROM range(30000000) AS r(i) ORDER BY h",
            {
              signal,
            },
          ),
      ],
    ])("%s ends within two seconds and the database goes on", async (_, start) => {
      const signal = afterMoment();
      const began = performance.now();
      await expect(start(signal)).rejects.toHaveProperty("name", "TimeoutError");
      expect(performance.now() - began).toBeLessThan(2000);
      expect((await subject.database.select("SELECT $1::INTEGER AS n", [3])).rows).toEqual([[3]]);
      await expect(subject.database.select("SELECT * FROM never", [])).rejects.toThrow(/never/);
    });

    test("what waits for its turn is cancelled without being begun", async () => {
      const first = subject.database.select(ENDLESS, [], { signal: afterMoment() });
      const second = subject.database.execute("CREATE TABLE unwanted (i INTEGER)", {
        signal: AbortSignal.abort(new Error("changed my mind")),
      });
      await expect(first).rejects.toHaveProperty("name", "TimeoutError");
      await expect(second).rejects.toThrow("changed my mind");
      await expect(subject.database.select("SELECT * FROM unwanted", [])).rejects.toThrow(/unwanted/);
    });
  });
}
