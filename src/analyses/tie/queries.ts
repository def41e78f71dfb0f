import { column, defineQuery } from "../../ports/query";
import bridgeCausesSql from "./bridge-causes.sql";
import loadedControlsSql from "./loaded-controls.sql";
import openTotalSql from "./open-total.sql";

/** Everything open, as one sum. */
export const openTotal = defineQuery({
  name: "tie/open-total",
  sql: openTotalSql,
  params: ["as_of", "known_on", "credits"],
  columns: { open_cents: column.integer },
});

/** Totals of the receivables that came with the exports. */
export const loadedControls = defineQuery({
  name: "tie/loaded-controls",
  sql: loadedControlsSql,
  params: [],
  columns: { control_cents: column.integerOrNull, gl_cents: column.integerOrNull },
});

/** Documents that one system may count and another not. */
export const bridgeCauses = defineQuery({
  name: "tie/bridge-causes",
  sql: bridgeCausesSql,
  params: ["as_of"],
  columns: { cause: column.text, kind: column.text, document_count: column.integer, cents: column.integer },
});
