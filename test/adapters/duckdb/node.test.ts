import { openNodeDatabase } from "../../../src/adapters/duckdb/node";

jest.mock("@duckdb/node-api", () => {
  throw new Error("Cannot find module '@duckdb/node-api'");
});

describe("where the native engine is not installed", () => {
  test("the built-in one is taken and said to be taken", async () => {
    const { database, engine } = await openNodeDatabase();
    expect(engine).toBe("wasm");
    expect((await database.select("SELECT 1 AS n", [])).rows).toEqual([[1]]);
    await database.close();
  });

  test("asking for it by name is refused with what to do", async () => {
    const opening = openNodeDatabase({ engine: "native" });
    await expect(opening).rejects.toHaveProperty("code", "engine-unavailable");
    await expect(opening).rejects.toThrow("npm install @duckdb/node-api");
  });
});
