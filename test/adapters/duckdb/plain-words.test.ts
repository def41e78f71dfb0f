import { inPlainWords } from "../../../src/adapters/duckdb/plain-words";

test("an engine out of memory is a refusal that says what to do, with the engine's words kept as its cause", () => {
  const cause = new Error("Out of Memory Error: could not allocate block of size 256.0 KiB (3.1 GiB/3.1 GiB used)");
  const said = inPlainWords(cause);
  expect(said).toHaveProperty("code", "out-of-memory");
  expect(said).toHaveProperty("message", expect.stringContaining("Load fewer months at a time"));
  expect(said).toHaveProperty("cause", cause);
});

test("a mistake in a statement stays the engine's own error", () => {
  const mistake = new Error("Catalog Error: Table with name nowhere does not exist!");
  expect(inPlainWords(mistake)).toBe(mistake);
});
