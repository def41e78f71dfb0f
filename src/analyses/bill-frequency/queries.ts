import { column, defineQuery } from "../../ports/query";
import apartSql from "./apart.sql";
import distributionSql from "./distribution.sql";

/** Bills by use: the rows that the cube is built of. */
export const billsByUse = defineQuery({
  name: "bill-frequency/distribution",
  sql: distributionSql,
  params: ["from", "to"],
  columns: {
    service: column.text,
    customer_class: column.text,
    zone: column.text,
    meter_size: column.text,
    unit: column.text,
    use: column.real,
    bill_count: column.integer,
  },
});

/** Bills that stop at no level of use. */
export const billsApart = defineQuery({
  name: "bill-frequency/apart",
  sql: apartSql,
  params: ["from", "to"],
  columns: {
    service: column.text,
    customer_class: column.text,
    unit: column.text,
    by_reads: column.boolean,
    no_use_count: column.integer,
    correction_count: column.integer,
    correction_use: column.real,
    use: column.real,
  },
});
