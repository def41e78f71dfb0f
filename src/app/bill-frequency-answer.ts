import type {
  BillFrequencyResult,
  FrequencyGroup,
  ServiceFrequency,
} from "../analyses/bill-frequency/bill-frequency-result";
import { shareText, useText } from "../analyses/units/use-text";
import { type UseBlock, useAtShare, useLevel } from "../domain/rates/bill-frequency";
import { serviceInWords } from "../domain/service-in-words";
import type { Report } from "../report/report";
import type { Answer, Figure, PreviewChart, PreviewTable } from "./answer";
import { oddityTables, useCheckOf } from "./billable-units-answer";
import { dateInWords } from "./date-in-words";

/** What the pane shows of the bill frequency. */
export function billFrequencyAnswer(result: BillFrequencyResult, report: Report): Answer {
  const { args, services, unit } = result;
  return {
    question: "bill-frequency",
    title: `Bill frequency, ${dateInWords(args.from)} to ${dateInWords(args.to)}`,
    fileName: `bill-frequency-${args.from}-to-${args.to}.xlsx`,
    figures: figuresOf(result),
    charts: services.flatMap((service) => [curveChart(service, unit), blockChart(service, unit)]),
    tables: [
      ...services.flatMap((service) => [blockTable(service, unit), classTable(service, unit)]),
      ...oddityTables(result.oddities),
    ],
    checks: result.checks.map(useCheckOf),
    conventions: result.conventions,
    report,
  };
}

function figuresOf({ services, unit }: BillFrequencyResult): readonly Figure[] {
  const [group] = services[0]?.groups ?? [];
  if (group === undefined) return [{ label: "Bills with a use", value: "0", note: "no bill of the period states one" }];
  const of = serviceInWords(group.service);
  return [
    {
      label: `Bills, ${of}`,
      value: group.bills.toLocaleString("en-US"),
      note: `${group.zeroBills.toLocaleString("en-US")} of no use; ${useText(group.use)} ${unit} in all`,
    },
    {
      label: "Half of the bills use up to",
      value: `${useText(group.medianUse ?? 0)} ${unit}`,
      note: `the average bill uses ${useText(group.averageUse ?? 0)} ${unit}`,
    },
    { label: "Nine tenths use up to", value: `${useText(group.highUse ?? 0)} ${unit}`, note: classOf(group) },
  ];
}

function classOf({ customerClass }: FrequencyGroup): string {
  return customerClass ?? "all classes";
}

function headOf({ service, groups }: ServiceFrequency): string {
  const [first] = groups;
  return `${serviceInWords(service)}, ${first === undefined ? "no bills" : classOf(first)}`;
}

/** Evenly spaced levels up to what 95 of 100 bills use; the rest goes on far to the right. */
function curveChart(service: ServiceFrequency, unit: string): PreviewChart {
  const [group] = service.groups;
  const end = group === undefined ? 0 : (useAtShare(group.distribution, 0.95) ?? 0);
  const step = Math.max(1, Math.ceil(end / POINTS));
  const points = Array.from({ length: POINTS + 1 }, (_, index) => index * step).map((level) => {
    if (group === undefined || group.bills === 0) return { label: useText(level), shares: [null, null] };
    const { stopping, consolidated } = useLevel(group.distribution, level);
    return {
      label: useText(level),
      shares: [stopping / group.bills, group.use === 0 ? null : consolidated / group.use],
    };
  });
  return {
    kind: "lines",
    title: `Bills that stop, and use up to each level: ${headOf(service)}`,
    description: `Levels of use of one bill in ${unit}, to what 95 of 100 bills use. Where the first line is high, most bills have stopped; where the second is low, most use still lies above.`,
    series: ["Bills that stop there or before", "Use up to there"],
    points,
    head: `Use (${unit})`,
  };
}

const POINTS = 20;

function blockChart(service: ServiceFrequency, unit: string): PreviewChart {
  const bars = (service.groups[0]?.blocks ?? []).map((block) => ({
    label: blockName(block, unit),
    quantity: block.volume,
    count: block.stopping,
  }));
  return {
    kind: "quantities",
    title: `Use by block: ${headOf(service)}`,
    description: bars.map(({ label, quantity }) => `${label}: ${useText(quantity)} ${unit}`).join("; "),
    unit,
    bars,
    heads: ["Block", "Bills that stop in it"],
  };
}

function blockName({ from, to }: UseBlock, unit: string): string {
  return to === null ? `Above ${useText(from)} ${unit}` : `${useText(from)} to ${useText(to)} ${unit}`;
}

function blockTable(service: ServiceFrequency, unit: string): PreviewTable {
  const [group] = service.groups;
  return {
    title: `Blocks: ${headOf(service)}`,
    columns: ["Block", "Bills that stop in it", "Bills that use some of it", `Use (${unit})`, "Share of use"],
    rows: (group?.blocks ?? []).map((block) => [
      blockName(block, unit),
      block.stopping.toLocaleString("en-US"),
      block.reaching.toLocaleString("en-US"),
      useText(block.volume),
      shareText(group === undefined || group.use === 0 ? null : block.volume / group.use),
    ]),
    total: group === undefined ? null : ["All", group.bills.toLocaleString("en-US"), "", useText(group.use), "100.0 %"],
  };
}

function classTable(service: ServiceFrequency, unit: string): PreviewTable {
  const blocks = service.groups[0]?.blocks ?? [];
  return {
    title: `By class: ${serviceInWords(service.service)}`,
    columns: [
      "Class",
      "Bills",
      "Of no use",
      `Half use up to (${unit})`,
      ...blocks.map((block) => blockName(block, unit)),
    ],
    rows: service.groups.map((group) => [
      classOf(group),
      group.bills.toLocaleString("en-US"),
      group.zeroBills.toLocaleString("en-US"),
      useText(group.medianUse ?? 0),
      ...group.blocks.map(({ volume }) => useText(volume)),
    ]),
    total: null,
  };
}
