import { sqlPieces } from "./sql-pieces";

const PERMITTED = new Set(
  (
    "SELECT FROM WITH VALUES TABLE PIVOT UNPIVOT DESCRIBE SUMMARIZE SHOW " +
    "CREATE ALTER DROP COMMENT INSERT UPDATE DELETE TRUNCATE MERGE BEGIN COMMIT ROLLBACK ANALYZE CHECKPOINT VACUUM"
  ).split(" "),
);

const COMMENTS = /--[^\n]*|\/\*[\s\S]*?\*\//g;

/**
 * Splits a script into statements and refuses those that reach outside the tables: COPY, ATTACH, INSTALL, SET and the like.
 * The engine is locked against them as well; this also keeps a script from writing over a file that was opened to be read.
 * @throws Error naming the word that a refused statement begins with
 * @example splitStatements("SELECT 1; -- done;") // ["SELECT 1"]
 */
export function splitStatements(script: string): readonly string[] {
  const statements = [""];
  for (const piece of sqlPieces(script)) {
    if (piece === ";") statements.push("");
    else statements.push(`${statements.pop() ?? ""}${piece}`);
  }
  return statements.map((each) => each.trim()).filter((each) => isPermitted(each));
}

function isPermitted(statement: string): boolean {
  const bare = statement.replace(COMMENTS, " ").trim();
  if (bare === "") return false;
  const word = /^\(*\s*(\w+)/.exec(bare)?.[1]?.toUpperCase() ?? bare.slice(0, 20);
  if (!PERMITTED.has(word)) throw new Error(`${word} statements are not allowed here`);
  return true;
}
