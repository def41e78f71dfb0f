import { identifier, literal } from "../../src/intake/sql-text";
import type { Database } from "../../src/ports/database";
import { openTestDatabase } from "../support/open-database";

const AWKWARD = ["O'Brien", '"', "';--", "a\u0000b", "\u0000", "line\nbreak", "\\", "é"];

let database: Database;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

test.each(AWKWARD)("%j as a constant is itself in the engine, character for character", async (text) => {
  const { rows } = await database.select(
    `SELECT ${literal(text)} = array_to_string(list_transform(${codes(text)}, lambda code: chr(code)), ''), length(${literal(text)})::BIGINT`,
    [],
  );
  expect(rows).toEqual([[true, text.length]]);
});

test.each(AWKWARD)("%j can name a column", async (text) => {
  const { columns } = await database.select(`SELECT 1 AS ${identifier(text)}`, []);
  expect(columns.map(({ name }) => name)).toEqual([text.replaceAll("\u0000", "\u2400")]);
});

function codes(text: string): string {
  return `[${Array.from(text, (character) => String(character.codePointAt(0))).join(", ")}]::INTEGER[]`;
}
