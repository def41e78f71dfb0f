import type { TableRule } from "../recipe/recipe-schema";
import { ACCOUNT_STATUS_CODES, allKnown, CLASS_CODES, codesOf, OCCUPANCY_CODES } from "./codes/account-codes";
import { type Fields, place, tableRule } from "./rule-parts";
import { columnOf, type TableReading } from "./table-reading";

/** A table's account rule and the code lists that it uses. */
export interface AccountProjection {
  readonly tables: readonly TableRule[];
  readonly codes: Readonly<Record<string, Record<string, string>>>;
}

/**
 * Where the account number stands: in its own column, else as location and customer together (Caselle, CUSI), else
 * as the customer, the location or the parcel alone.
 * @example accountId(reading) // "{Location}-{Customer}"
 */
export function accountId(reading: TableReading): string | undefined {
  const account = columnOf(reading, "account number");
  const [location, customer] = [columnOf(reading, "location number"), columnOf(reading, "customer number")];
  if (account === undefined && location !== undefined && customer !== undefined)
    return `{${location.name}}-{${customer.name}}`;
  return place(account ?? customer ?? location ?? columnOf(reading, "parcel"));
}

/**
 * The accounts that a report tells something about: one row for each different account number.
 * @example accountsOf(reading).tables[0]?.columns["customer_name"] // "{Name}"
 */
export function accountsOf(reading: TableReading): AccountProjection {
  const coded = codedFields(reading);
  const told: Fields = {
    customer_name: place(columnOf(reading, "customer name")),
    service_address: place(columnOf(reading, "service address")),
    mailing_address: mailingAddress(reading),
    cycle: place(columnOf(reading, "cycle")),
    route: place(columnOf(reading, "route")),
    parcel_id: place(columnOf(reading, "parcel")),
    ...coded.fields,
  };
  if (Object.values(told).every((field) => field === undefined)) return { tables: [], codes: {} };
  return {
    tables: tableRule("accounts", { account_id: accountId(reading), ...told }, { oncePerId: true }),
    codes: coded.codes,
  };
}

function codedFields(reading: TableReading): {
  readonly fields: Fields;
  readonly codes: Readonly<Record<string, Record<string, string>>>;
} {
  const customerClass = columnOf(reading, "customer class");
  const status = columnOf(reading, "status");
  const occupancy = columnOf(reading, "occupancy");
  const statusKnown = status !== undefined && allKnown(status, ACCOUNT_STATUS_CODES) ? status : undefined;
  const occupancyKnown = occupancy !== undefined && allKnown(occupancy, OCCUPANCY_CODES) ? occupancy : undefined;
  const coded = (column: typeof status, codes: string) =>
    column === undefined ? undefined : { from: `{${column.name}}`, codes };
  return {
    fields: {
      customer_class: coded(customerClass, "class"),
      status: coded(statusKnown, "account status"),
      occupancy: coded(occupancyKnown, "occupancy"),
    },
    codes: {
      ...(customerClass === undefined ? {} : { class: codesOf(customerClass, CLASS_CODES) }),
      ...(statusKnown === undefined ? {} : { "account status": codesOf(statusKnown, ACCOUNT_STATUS_CODES) }),
      ...(occupancyKnown === undefined ? {} : { occupancy: codesOf(occupancyKnown, OCCUPANCY_CODES) }),
    },
  };
}

/** With city, state and zip where every record has them. */
function mailingAddress(reading: TableReading): string | undefined {
  const street = columnOf(reading, "mailing address");
  const rest = [columnOf(reading, "city"), columnOf(reading, "state"), columnOf(reading, "zip")];
  const [city, state, zip] = rest.filter((column) => column?.filledShare === 1);
  if (street?.filledShare !== 1 || city === undefined || state === undefined || zip === undefined) return place(street);
  return `{${street.name}}, {${city.name}} {${state.name}} {${zip.name}}`;
}
