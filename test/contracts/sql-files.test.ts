import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";

const SOURCE = resolve(__dirname, "../../src");
const files = readdirSync(SOURCE, { recursive: true, encoding: "utf8" }).filter((path) => path.endsWith(".sql"));

function read(path: string): string {
  return readFileSync(join(SOURCE, path), "utf8");
}

/** Statements without their comments and text constants. */
function codeOf(sql: string): string {
  return sql.replace(/--[^\n]*/g, "").replace(/'(?:[^']|'')*'/g, "''");
}

/** An auditor opens these files alone, in a DuckDB shell: they say what they ask, and nothing hides in them. */
describe("every .sql file", () => {
  it("is found", () => {
    expect(files.length).toBeGreaterThan(0);
  });

  it.each(files)("opens with the question it answers: %s", (path) => {
    const [first = ""] = read(path).split("\n");
    expect(first).toMatch(/^-- .{15,}/);
  });

  it.each(files)("names every parameter it takes: %s", (path) => {
    const sql = read(path);
    const used = new Set(codeOf(sql).match(/\$\d+/g) ?? []);
    const comments = (sql.match(/--[^\n]*/g) ?? []).join("\n");
    expect([...used].filter((parameter) => !comments.includes(parameter))).toEqual([]);
  });
});
