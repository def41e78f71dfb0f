import { type AskedBill, makeBill } from "../app/make-bill";
import type { Bill } from "../domain/rates/bill-under";
import type { BillingPeriod } from "../domain/rates/billing-period";
import { exactDollars, exactOf } from "../domain/rates/exact";
import type { Facts } from "../domain/rates/facts";
import { lineInWords } from "../domain/rates/line-in-words";
import { usageUnitOf, USAGE_UNITS } from "../domain/rates/usage-unit";
import { badUsage, optionCount, optionDate, optionSwitch, optionText, requiredText } from "./arguments";
import { billJson } from "./bill-json";
import type { Arguments, Command, Workplace } from "./command";
import { readScheduleFile } from "./schedule-file";
import { textTable } from "./text-table";

/** `ratebook bill`: one bill from a rate schedule. */
export const billCommand: Command = {
  name: "bill",
  summary: "one bill from a rate schedule, line by line, with the rule of each line",
  usage: [
    "--schedule S.json     the rate schedule (ratebook schedule --json-schema tells its form)",
    "--class C --zone Z --meter M  what the schedule asks of the account",
    "--usage N [--unit ccf]  use of the period, in the schedule's unit unless told otherwise",
    "--units N             billing units: ERU, containers, dwelling units; or by service: storm=2.5,solid_waste=1",
    "--fact NAME=VALUE     any other fact, as often as needed: --fact household_size=3; of one service: sewer.usage=6",
    "--service LIST        only these services, separated by commas",
    "--from D --to D       first and last day of the period; --date D the day of the bill; the newest rates without",
    "--months N            months of the bill, where it is not the schedule's usual number",
    "--json                one JSON document on standard output and nothing else",
  ],
  options: {
    schedule: { type: "string" },
    class: { type: "string" },
    zone: { type: "string" },
    meter: { type: "string" },
    usage: { type: "string" },
    unit: { type: "string" },
    units: { type: "string" },
    fact: { type: "string", multiple: true },
    service: { type: "string" },
    from: { type: "string" },
    to: { type: "string" },
    date: { type: "string" },
    months: { type: "string" },
    json: { type: "boolean" },
  },
  run: async (args: Arguments, place: Workplace) => {
    const schedule = await readScheduleFile(requiredText(args, "schedule", "rates.json"));
    const asked = { schedule, ...askedBill(args) };
    const bill = makeBill(asked);
    place.out(optionSwitch(args, "json") ? billJson(asked, bill) : billText(asked, bill));
    return 0;
  },
};

function askedBill(args: Arguments): Omit<AskedBill, "schedule"> {
  const usage = numberOption(args, "usage");
  const unit = optionText(args, "unit");
  if (unit !== undefined && usageUnitOf(unit) === null)
    throw badUsage(`--unit must be one of ${USAGE_UNITS.join(", ")}, not "${unit}".`);
  const takes = optionText(args, "service")?.split(",");
  return {
    account: { ...factOptions(args), ...(takes === undefined ? {} : { takes }) },
    taken: {
      ...(usage === undefined ? {} : { usage }),
      ...(unit === undefined ? {} : { unit }),
      period: periodOptions(args),
    },
  };
}

function numberOption(args: Arguments, name: string): string | undefined {
  const value = optionText(args, name);
  if (value !== undefined && exactOf(value) === null)
    throw badUsage(`--${name} must be a number such as 12 or 7.5, not "${value}".`);
  return value;
}

function periodOptions(args: Arguments): BillingPeriod {
  const [from, to, billDate, months] = [
    optionDate(args, "from"),
    optionDate(args, "to"),
    optionDate(args, "date"),
    optionCount(args, "months", 1),
  ];
  if (from !== undefined && to !== undefined && from > to)
    throw badUsage(`The period ends on ${to}, before it begins on ${from}.`);
  return {
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
    ...(billDate === undefined ? {} : { billDate }),
    ...(months === undefined ? {} : { months }),
  };
}

/** `--class` and its like, `--units`, and every `--fact`; `service.name` is a fact of one service. */
function factOptions(args: Arguments): AskedBill["account"] {
  const given = ["class", "zone", "meter"].flatMap((name) => {
    const value = optionText(args, name);
    return value === undefined ? [] : [[name, value] as const];
  });
  const all = [...given, ...unitsOf(optionText(args, "units")), ...namedFacts(args.options["fact"])];
  const services = new Map<string, Facts>();
  for (const [name, value] of all) {
    const [service = "", fact] = name.split(".");
    if (fact !== undefined) services.set(service, { ...services.get(service), [fact]: value });
  }
  return {
    facts: Object.fromEntries(all.filter(([name]) => !name.includes("."))),
    services: Object.fromEntries(services),
  };
}

type Named = readonly [name: string, value: string];

function unitsOf(text: string | undefined): readonly Named[] {
  if (text === undefined) return [];
  return text.split(",").map((part): Named => {
    const [service = "", units] = part.split("=");
    const count = units ?? service;
    if (exactOf(count) === null) throw badUsage(`--units takes a number, or service=number pairs, not "${text}".`);
    return [units === undefined ? "units" : `${service}.units`, count];
  });
}

function namedFacts(given: Arguments["options"][string]): readonly Named[] {
  return (Array.isArray(given) ? given.map(String) : []).map((text): Named => {
    const at = text.indexOf("=");
    if (at < 1) throw badUsage(`--fact takes NAME=VALUE, as in household_size=3, not "${text}".`);
    return [text.slice(0, at), text.slice(at + 1)];
  });
}

function billText({ schedule }: AskedBill, bill: Bill): string {
  const rows = bill.lines.map((line) => [line.charge.label, `$${exactDollars(line.amount)}`, lineInWords(line)]);
  const effective = [...new Set(bill.lines.map((line) => line.effective))].join(" and ");
  return [
    `${schedule.utility}, rates effective ${effective}`,
    textTable([["line", "amount", "rule"], ...rows]),
    `Total $${exactDollars(bill.total)}`,
  ].join("\n\n");
}
