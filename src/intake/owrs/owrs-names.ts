/** Facts that the specification and rate schedules name differently. */
const FACTS: Readonly<Record<string, string>> = {
  meter_size: "meter",
  cust_class: "class",
  hhsize: "household_size",
  usage_ccf: "usage",
  usage_kgal: "usage",
  usage_hcf: "usage",
  usage_gal: "usage",
  usage_cf: "usage",
};

/**
 * A fact as rate schedules name it.
 * @example factName("meter_size") // "meter"
 */
export function factName(name: string): string {
  return FACTS[name] ?? name;
}

/**
 * The name of a class's own figure among the quantities of a schedule.
 * @example quantityName("RESIDENTIAL_SINGLE", "indoor") // "residential_single__indoor"
 */
export function quantityName(customerClass: string, name: string): string {
  return `${customerClass.toLowerCase().replace(/[^a-z0-9]+/g, "_")}__${name}`;
}
