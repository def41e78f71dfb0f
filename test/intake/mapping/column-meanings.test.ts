import { bucketOfHeading } from "../../../src/intake/mapping/aging-bucket";
import { controlName } from "../../../src/intake/mapping/control-names";
import { headingKey } from "../../../src/intake/mapping/heading-words";
import { proposeMapping } from "../../../src/intake/mapping/propose-mapping";
import { foundTableOf } from "../../support/found-table-of";

test.each([
  ["Acct #", "account number"],
  ["Cust_Acct No.", "customer account number"],
  ["PrevReadDt", "previous read date"],
  ["Pd Thru", "paid thru"],
  ["customerID", "customer number"],
  ["E-Mail", "email"],
])("the heading %s in whole words is %s", (heading, words) => expect(headingKey(heading)).toBe(words));

test.each([
  ["Current", 0],
  ["0-30", 0],
  ["1-30 Days", 1],
  ["31 to 60", 31],
  ["Over 90", 91],
  ["91+", 91],
  ["90+", 91],
  ["> 120 Days", 121],
  ["30 Days", 31],
])("the bucket %s begins at day %i", (heading, day) => expect(bucketOfHeading(heading)?.fromDays).toBe(day));

test.each([["Balance"], ["Water"], ["2026"], ["Bill 30"]])("%s is no bucket", (heading) =>
  expect(bucketOfHeading(heading)).toBeNull(),
);

test.each([
  ["Over 90", "over_90"],
  ["1-30", "1-30"],
  ["Balance", "balance"],
  ["Total Due", "total_due"],
  ["Check #", "check_no"],
  ["InvoiceAmount", "invoice_amount"],
  ["###", "no_no_no"],
])("the control total of %s is called %s", (column, name) => expect(controlName(column)).toBe(name));

const VENDORS: readonly (readonly [string, string, string, readonly string[]])[] = [
  [
    "Tyler Munis",
    "Account|CID|Charge|Bill|Due Date",
    "0007|12|WATER|88|10/13/2026",
    ["account number", "customer number", "service", "bill number", "due date"],
  ],
  [
    "Tyler Incode",
    "Acct No|Svc Code|Trans Date|Trans Type|Trans Amt",
    "0007|WA|10/13/2026|BILL|5.00",
    ["account number", "service", "date", "transaction type", "amount"],
  ],
  [
    "Caselle",
    "Customer Number|Location|Read Date|Previous Reading|Current Reading",
    "1200|45|10/13/2026|100|120",
    ["customer number", "location number", "read date", "previous reading", "reading"],
  ],
  [
    "CUSI",
    "Acct|Svc|Prev Read|Curr Read|Cons",
    "0007|WA|100|120|20",
    ["account number", "service", "previous reading", "reading", "usage"],
  ],
  [
    "Springbrook",
    "Account Number|Lot|Charge Code|Rate Code|Bill Date",
    "0007|77|WATER|W1|10/13/2026",
    ["account number", "location number", "service", "rate code", "bill date"],
  ],
  [
    "BS&A",
    "Account #|Parcel #|Billing Item|Bill From|Bill To Date",
    "0007|19-01|WATER|09/13/2026|10/13/2026",
    ["account number", "parcel", "service", "period start", "period end"],
  ],
  [
    "Muni-Link",
    "Utility Account|Premise|Pmt Amt|Pmt Date|Method",
    "0007|77|5.00|10/13/2026|Check",
    ["account number", "location number", "payment amount", "payment date", "payment method"],
  ],
  [
    "SSI/VIP",
    "Acct #|Cust Nm|Rcpt #|Tender|Batch #",
    "0007|ADAMS, A|9001|Cash|12",
    ["account number", "customer name", "payment number", "payment method", "batch"],
  ],
];

test.each(VENDORS)("the headings of %s are understood", (_, headings, row, meanings) => {
  const { meanings: told } = proposeMapping(foundTableOf({ headings, rows: [row, row.replace("0007", "0008")] }));
  expect(headings.split("|").map((heading) => told[heading]?.value)).toEqual(meanings);
});
