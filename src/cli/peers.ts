import { peersReport } from "../analyses/peers/peers-report";
import { comparePeers, type PeersArgs, type PeersResult, type RankedPeer } from "../analyses/peers/peers-result";
import { dollarText, printDollars } from "../domain/money";
import { exactOf } from "../domain/rates/exact";
import type { Facts } from "../domain/rates/facts";
import { USAGE_UNITS, usageUnitOf } from "../domain/rates/usage-unit";
import { badUsage, optionDate, optionSwitch, optionText, requiredText } from "./arguments";
import type { Arguments, Command, Workplace } from "./command";
import { readScheduleFile } from "./schedule-file";
import { textTable } from "./text-table";
import { writeReport } from "./write-report";

/** `ratebook peers`: the same customer's bill at other utilities. */
export const peersCommand: Command = {
  name: "peers",
  summary: "the same customer's bill at other utilities, made from their own schedules",
  usage: [
    "--schedule OWN.json   our rate schedule",
    "--peer P.json         a neighbour's schedule, Ratebook's form or OWRS; as often as needed",
    "--usage N [--unit U]  use a month, in our schedule's unit unless told otherwise",
    "--class C             residential unless told otherwise; a schedule's own name for it is found where it begins so",
    "--zone Z --meter M    inside, and 5/8, unless told otherwise",
    "--fact NAME=VALUE     any other fact that a schedule asks for, as often as needed: --fact eru=1",
    "--service LIST        services to compare, separated by commas; those that all schedules charge without",
    "--on D                the rates of this day; each utility's newest without",
    "--out BOOK.xlsx       writes the sheet, with a ranked chart",
    "--json                one JSON document on standard output and nothing else",
  ],
  options: {
    schedule: { type: "string" },
    peer: { type: "string", multiple: true },
    usage: { type: "string" },
    unit: { type: "string" },
    class: { type: "string" },
    zone: { type: "string" },
    meter: { type: "string" },
    fact: { type: "string", multiple: true },
    service: { type: "string" },
    on: { type: "string" },
    out: { type: "string" },
    json: { type: "boolean" },
  },
  run: async (args: Arguments, place: Workplace) => {
    const result = comparePeers(await askedPeers(args));
    await writeReport(peersReport(result, place.now()), optionText(args, "out"), place);
    place.out(optionSwitch(args, "json") ? peersJson(result) : peersText(result));
    return 0;
  },
};

async function askedPeers(args: Arguments): Promise<PeersArgs> {
  const own = await readScheduleFile(requiredText(args, "schedule", "rates.json"));
  const paths = listOf(args.options["peer"]);
  if (paths.length === 0) throw badUsage("--peer is missing. Name a neighbour's schedule, as in: --peer town.json");
  const peers = await Promise.all(paths.map(readScheduleFile));
  const monthlyUse = requiredText(args, "usage", "6");
  if (exactOf(monthlyUse) === null) throw badUsage(`--usage must be a number such as 6 or 7.5, not "${monthlyUse}".`);
  const unit = usageUnitOf(optionText(args, "unit") ?? own.usageUnit);
  if (unit === null) throw badUsage(`--unit must be one of ${USAGE_UNITS.join(", ")}.`);
  const services = (optionText(args, "service") ?? "").split(",").filter((each) => each !== "");
  return { own, peers, monthlyUse, unit, services, on: optionDate(args, "on") ?? null, facts: factsOf(args) };
}

function factsOf(args: Arguments): Facts {
  const others = listOf(args.options["fact"]).map((text): readonly [string, string] => {
    const at = text.indexOf("=");
    if (at < 1) throw badUsage(`--fact takes NAME=VALUE, as in eru=1, not "${text}".`);
    return [text.slice(0, at), text.slice(at + 1)];
  });
  return {
    class: optionText(args, "class") ?? "residential",
    zone: optionText(args, "zone") ?? "inside",
    meter: optionText(args, "meter") ?? "5/8",
    ...Object.fromEntries(others),
  };
}

function listOf(given: Arguments["options"][string]): readonly string[] {
  return Array.isArray(given) ? given.map(String) : [];
}

/** Cents of a month, rounded. */
function monthCents({ cents, months }: RankedPeer): number {
  return Math.round(cents / months);
}

function peersJson({ args, services, ranked, notBilled, leftOut, headline }: PeersResult): string {
  const document = {
    ...{
      monthly_use: Number(args.monthlyUse),
      unit: args.unit,
      customer: args.facts,
      services,
      left_out: leftOut,
      headline,
    },
    ranked: ranked.map((peer, place) => ({
      ...{ place: place + 1, utility: peer.name, own: peer.isOwn, effective: peer.effective, source: peer.source },
      ...{ class: peer.customerClass, months_of_a_bill: peer.months, use_of_a_bill: peer.use },
      bill: dollarText(peer.cents),
      services: peer.services.map(({ service, cents }) => ({ service, bill: dollarText(cents) })),
      a_month: dollarText(monthCents(peer)),
    })),
    not_billed: notBilled.map(({ utility, sentence }) => ({ utility, because: sentence })),
  };
  return JSON.stringify(document, null, 1);
}

function peersText({ args, ranked, notBilled, leftOut, headline }: PeersResult): string {
  const rows = ranked.map((peer, place) => [
    `${place + 1}. ${peer.name}${peer.isOwn ? " (ours)" : ""}`,
    ...[peer.effective, peer.customerClass, `${peer.months}`, printDollars(peer.cents), printDollars(monthCents(peer))],
  ]);
  return [
    `${args.monthlyUse} ${args.unit} a month. ${headline}`,
    textTable([["utility", "rates of", "billed as", "months of a bill", "bill", "a month"], ...rows]),
    ...notBilled.map(({ utility, sentence }) => `Not in the comparison: ${utility}. ${sentence}`),
    ...(leftOut.length === 0 ? [] : [`Left out, since not every schedule charges it: ${leftOut.join(", ")}.`]),
  ].join("\n\n");
}
