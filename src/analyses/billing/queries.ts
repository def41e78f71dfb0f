import { column, defineQuery } from "../../ports/query";
import billCasesSql from "./bill-cases.sql";
import caseBillsSql from "./case-bills.sql";

/** The distinct cases of bills, as they were taken. */
export const billCases = defineQuery({
  name: "billing/bill-cases",
  sql: billCasesSql,
  params: [],
  columns: {
    case_id: column.integer,
    case_key: column.text,
    bill_count: column.integer,
    dates: column.text,
  },
});

/** The bills of some cases. */
export const caseBills = defineQuery({
  name: "billing/case-bills",
  sql: caseBillsSql,
  params: ["case_ids"],
  columns: {
    case_id: column.integer,
    account_id: column.text,
    bill_key: column.text,
    bill_date: column.date,
    period_start: column.dateOrNull,
    period_end: column.dateOrNull,
  },
});
