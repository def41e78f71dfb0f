import { toDollars } from "../../domain/money";
import { serviceInWords } from "../../domain/service-in-words";
import { formula } from "../../formula/formula-tag";
import { columnOf, thisRow, total } from "../../formula/references";
import { headed, titled } from "../../report/heading";
import type { Block, ChartBlock, Report, TableBlock, TableColumn, TotalsBlock } from "../../report/report";
import { rowSum } from "../../report/sum-formula";
import type { PeersResult } from "./peers-result";

const PEERS = "Peers";
const UTILITY = "Utility";
const BILL = "Bill ($)";
const MONTHS = "Months of a bill";
const MONTH = "A month ($)";

/** The comparison with other utilities as a sheet: ranked, a month and differences live, with a chart. */
export function peersReport(result: PeersResult, stamp: string): Report {
  return {
    id: "peers",
    title: "Comparison with other utilities",
    sheets: [{ key: "peers", name: "Peers", orientation: "landscape", blocks: blocksOf(result, stamp) }],
  };
}

function blocksOf(result: PeersResult, stamp: string): readonly Block[] {
  const { monthlyUse, unit, facts } = result.args;
  const who = Object.entries(facts).map(([name, value]) => `${name} ${value}`);
  const missing = result.notBilled.map(({ utility, sentence }) => `Not in the comparison: ${utility}. ${sentence}`);
  return [
    titled(`Bills of the same customer at other utilities, ${monthlyUse} ${unit} a month`),
    {
      kind: "note",
      lines: [
        result.headline,
        ...missing,
        `Made by Ratebook on ${stamp.slice(0, 10)} from each utility's own schedule; customer: ${[...who, `${monthlyUse} ${unit} a month`].join(", ")}.`,
      ],
    },
    headed("Ranked, the dearest month first"),
    peerTable(result),
    peerChart(),
    headed("Among the others"),
    peerTotals(result),
    headed("How these numbers were made"),
    { kind: "note", lines: [...conventions(result), ...sources(result)] },
  ];
}

function peerTable(result: PeersResult): TableBlock {
  const { ranked, services } = result;
  const heads = services.map((service) => `${serviceInWords(service)} ($)`);
  const dollars = { format: "dollars", width: 13 } as const;
  return {
    kind: "table",
    name: PEERS,
    rowCount: ranked.length,
    columns: [
      ...nameColumns(result),
      ...services.map((service, place): TableColumn => {
        const cents = ranked.map((peer) => peer.services.find((each) => each.service === service)?.cents ?? 0);
        return { ...dollars, name: heads[place] ?? "", values: cents.map(toDollars) };
      }),
      { ...dollars, name: BILL, formula: formula`ROUND(${rowSum(heads)},2)` },
      { ...dollars, name: MONTH, formula: formula`ROUND(${thisRow(BILL)}/${thisRow(MONTHS)},2)` },
      { name: "Against ours", format: "percent", width: 11, formula: againstOurs() },
    ],
  };
}

function againstOurs() {
  return formula`IF(${total("Peers_Own")}=0,"",${thisRow(MONTH)}/${total("Peers_Own")}-1)`;
}

function nameColumns({ ranked, args }: PeersResult): readonly TableColumn[] {
  return [
    { name: UTILITY, format: "text", width: 38, values: ranked.map(({ name }) => name) },
    { name: "Billed as", format: "text", width: 18, values: ranked.map(({ customerClass }) => customerClass) },
    { name: "Rates of", format: "date", width: 13, values: ranked.map(({ effective }) => ({ date: effective })) },
    { name: MONTHS, format: "general", width: 10, values: ranked.map(({ months }) => months) },
    { name: `Use of a bill (${args.unit})`, format: "decimal", width: 13, values: ranked.map(({ use }) => use) },
  ];
}

function peerChart(): ChartBlock {
  return {
    kind: "chart",
    name: "PeersChart",
    title: "The same use at each utility, dollars a month",
    chart: "bar",
    table: PEERS,
    categories: UTILITY,
    series: [MONTH],
    axis: { category: UTILITY, value: "Dollars a month", format: "whole-dollars" },
  };
}

function peerTotals({ ranked }: PeersResult): TotalsBlock {
  const months = columnOf(PEERS, MONTH);
  const own = ranked.findIndex(({ isOwn }) => isOwn) + 1;
  const above = formula`SUMPRODUCT((${months}>${total("Peers_Own")})*1)`;
  const value = own === 0 ? null : { formula: formula`INDEX(${months},${own})` };
  const dollars = { format: "dollars", note: "a month" } as const;
  return {
    kind: "totals",
    totals: [
      { ...dollars, name: "Peers_Own", label: "Ours", value },
      { ...dollars, name: "Peers_Median", label: "Median of all", value: { formula: formula`MEDIAN(${months})` } },
      {
        name: "Peers_Dearer",
        label: "Dearer than ours",
        value: { formula: above },
        format: "count",
        note: "utilities",
      },
    ],
  };
}

function conventions({ leftOut }: PeersResult): readonly string[] {
  const left = leftOut.map(serviceInWords).join(", ");
  return [
    "Every bill is made for the utility's own billing period: the use of a month times the months of a bill, under that period's minimums, tiers and fixed charges; a month is its share of that bill. Quarterly and monthly minimums are never mixed.",
    "Units are converted by each schedule's own gallons in a cubic foot. Taxes and fees that a schedule holds are in; what it does not hold is not.",
    ...(left === "" ? [] : [`Left out, since not every schedule charges it: ${left}.`]),
  ];
}

function sources({ ranked }: PeersResult): readonly string[] {
  return ranked.map(
    ({ name, source, effective }) => `${name}: rates of ${effective}; ${source ?? "no source is given"}.`,
  );
}
