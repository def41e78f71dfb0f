import { makeStyles, tokens } from "@fluentui/react-components";
import { scaleLinear } from "d3-scale";
import { useId } from "react";
import type { PreviewChart } from "../../app/answer";
import { useText } from "../../analyses/units/use-text";
import { printDollars } from "../../domain/money";
import { usePaneStyles } from "../styles";
import { DataTable } from "./DataTable";
import { Disclosure } from "./Disclosure";
import { wrappedLabel } from "./wrapped-label";

type Bars = Extract<PreviewChart, { kind: "bars" | "quantities" }>;

/** A bar of either kind, as it is drawn and printed. */
interface DrawnBar {
  readonly label: string;
  readonly count: number;
  readonly value: number;
  readonly printed: string;
}

const WIDTH = 320;
const BAR = 12;
/** Height of a line of words, of the room between bars, and how many characters leave room for the amount beside them. */
const LINE = 15;
const GAP = 21;
const CHARACTERS = 30;

/** Amounts as lying bars, each under its own words and figures, so that it is read at any width and without colour. */
export function BarChart({ chart }: { readonly chart: Bars }) {
  const pane = usePaneStyles();
  const title = useId();
  const description = useId();
  const bars = drawnBars(chart);
  const places = placesOf(bars);
  return (
    <figure className={pane.card} style={{ margin: 0 }}>
      <h2 className={pane.heading}>{chart.title}</h2>
      <svg
        viewBox={`0 0 ${WIDTH} ${bottomOf(places)}`}
        role="img"
        aria-labelledby={title}
        aria-describedby={description}
      >
        <title id={title}>{chart.title}</title>
        <desc id={description}>{chart.description}</desc>
        <BarRows chart={chart} places={places} />
      </svg>
      <Disclosure summary="The same as a table">
        <DataTable
          caption={chart.title}
          columns={[...(chart.heads ?? ["Bucket", "Open items"]), chart.kind === "bars" ? "Amount" : chart.unit]}
          rows={bars.map((bar) => [bar.label, bar.count.toLocaleString("en-US"), bar.printed])}
        />
      </Disclosure>
    </figure>
  );
}

function drawnBars(chart: Bars): readonly DrawnBar[] {
  return chart.kind === "bars"
    ? chart.bars.map(({ label, count, amountCents }) => ({
        label,
        count,
        value: amountCents,
        printed: printDollars(amountCents),
      }))
    : chart.bars.map(({ label, count, quantity }) => ({
        label,
        count,
        value: quantity,
        printed: `${useText(quantity)} ${chart.unit}`,
      }));
}

interface BarPlace {
  readonly bar: DrawnBar;
  readonly words: readonly string[];
  readonly top: number;
}

/** The bars below each other, each under its words. */
function placesOf(bars: readonly DrawnBar[]): readonly BarPlace[] {
  const places: BarPlace[] = [];
  for (const bar of bars) places.push({ bar, words: wrappedLabel(bar.label, CHARACTERS), top: bottomOf(places) });
  return places;
}

function bottomOf(places: readonly BarPlace[]): number {
  const last = places.at(-1);
  return last === undefined ? 0 : last.top + last.words.length * LINE + GAP;
}

function BarRows({ chart, places }: { readonly chart: Bars; readonly places: readonly BarPlace[] }) {
  const styles = useStyles();
  const amounts = places.map(({ bar }) => bar.value);
  const across = scaleLinear([Math.min(0, ...amounts), Math.max(1, ...amounts)], [0, WIDTH]);
  const isAging = chart.heads === undefined;
  return places.map(({ bar, words, top }, index) => {
    const [from, to] = [across(0), across(bar.value)].sort((left, right) => left - right);
    const y = words.length * LINE + 3;
    return (
      <g key={bar.label} transform={`translate(0 ${top})`}>
        <BarWords bar={bar} words={words} />
        <rect className={styles.track} x={0} y={y} width={WIDTH} height={BAR} rx={2} />
        <rect
          className={isAging && index > 0 ? styles.late : styles.current}
          x={from}
          y={y}
          width={(to ?? 0) - (from ?? 0)}
          height={BAR}
          rx={2}
        />
      </g>
    );
  });
}

function BarWords({ bar, words }: Pick<BarPlace, "bar" | "words">) {
  const styles = useStyles();
  return (
    <>
      <text className={styles.label} y={LINE - 2}>
        {words.map((line, index) => (
          <tspan key={line} x={0} dy={index === 0 ? 0 : LINE}>
            {line}
          </tspan>
        ))}
      </text>
      <text className={styles.amount} x={WIDTH} y={LINE - 2} textAnchor="end">
        {bar.printed}
      </text>
    </>
  );
}

const useStyles = makeStyles({
  label: { fontSize: "13px", fill: tokens.colorNeutralForeground1, fontFamily: tokens.fontFamilyBase },
  amount: {
    fontSize: "13px",
    fontWeight: tokens.fontWeightSemibold,
    fill: tokens.colorNeutralForeground1,
    fontFamily: tokens.fontFamilyBase,
    fontVariantNumeric: "tabular-nums",
  },
  track: { fill: tokens.colorNeutralBackground3 },
  current: { fill: tokens.colorBrandBackground },
  late: { fill: tokens.colorPaletteDarkOrangeBackground3 },
});
