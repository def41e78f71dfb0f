import { maskValue, sensitiveColumns } from "../../../src/intake/privacy/sensitive-columns";
import { foundTableOf } from "../../support/found-table-of";

const found = (heading: string, values: readonly string[]) =>
  sensitiveColumns(foundTableOf({ headings: `${heading}|Name`, rows: values.map((value) => `${value}|ADAMS`) }));

test.each([
  ["SSN", ["536-22-1845"], "national id"],
  ["Tax ID", ["34-1234567"], "national id"],
  ["Extra", ["536-22-1845", "219-09-9999", "457-55-5462"], "national id"],
  ["Bank Account", ["998877665"], "bank account"],
  ["Routing", ["021000021"], "bank account"],
  ["Transit Code", ["021000021"], "bank account"],
  ["CC Number", ["4111111111111111"], "card number"],
  ["Paid With", ["4111111111111111", "5555555555554444", "378282246310005"], "card number"],
  ["Contact", ["a@elm.gov"], "e-mail"],
  ["Home Phone", ["419-555-0142"], "phone"],
  ["Contact", ["(419) 555-0142", "419-555-0143", "419.555.0144"], "phone"],
  ["DOB", ["10/13/1961"], "birth date"],
  ["Driver's License", ["RT123456"], "driver license"],
])("%s holding %j is a %s", (heading, values, what) => expect(found(heading, values)).toMatchObject([{ what }]));

test.each([
  ["Account", ["021000021", "011401533", "091000019"]],
  ["Account Number", ["4111111111111111", "5555555555554444", "378282246310005"]],
  ["Meter #", ["4111111111111111", "5555555555554444", "378282246310005"]],
  ["Parcel", ["536-22-1845", "219-09-9999", "457-55-5462"]],
  ["Amount", ["41.20", "38.05"]],
  ["Card Number", ["XXXXXXXXXXXX1234"]],
  ["Card Type", ["VISA", "MC"]],
  ["Some Number", ["123456789", "987654321", "111111111"]],
])("%s holding %j is a number of the utility, or harmless", (heading, values) =>
  expect(found(heading, values)).toEqual([]),
);

test.each([
  ["4111 1111 1111 1111", "card number", "•••• 1111"],
  ["536-22-1845", "national id", "•••• 1845"],
  ["a.adams@elm.gov", "e-mail", "••••@elm.gov"],
  ["10/13/1961", "birth date", "••••"],
  ["1234", "bank account", "••••"],
  ["", "phone", ""],
] as const)("%s as a %s is shown as %s", (text, what, shown) => expect(maskValue(text, what)).toBe(shown));
