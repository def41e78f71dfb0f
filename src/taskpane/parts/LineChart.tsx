import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { scaleLinear, scalePoint } from "d3-scale";
import { line } from "d3-shape";
import { useId } from "react";
import type { PreviewChart } from "../../app/answer";
import { usePaneStyles } from "../styles";
import { DataTable } from "./DataTable";
import { Disclosure } from "./Disclosure";

type Lines = Extract<PreviewChart, { kind: "lines" }>;

const WIDTH = 320;
const HEIGHT = 180;
const EDGE = { left: 36, right: 8, top: 8, bottom: 22 };
/** Each line has its own dash too, so that it is told from the others without colour. */
const DASHES = ["none", "6 3", "2 3", "8 3 2 3"];

/** Shares over time as lines. A share that is not known yet breaks its line. */
export function LineChart({ chart }: { readonly chart: Lines }) {
  const pane = usePaneStyles();
  const title = useId();
  const description = useId();
  return (
    <figure className={pane.card} style={{ margin: 0 }}>
      <h2 className={pane.heading}>{chart.title}</h2>
      <Legend series={chart.series} />
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-labelledby={title} aria-describedby={description}>
        <title id={title}>{chart.title}</title>
        <desc id={description}>{chart.description}</desc>
        <Plot chart={chart} />
      </svg>
      <Disclosure summary="The same as a table">
        <DataTable
          caption={chart.title}
          columns={[chart.head ?? "Month", ...chart.series]}
          rows={chart.points.map((point) => [point.label, ...point.shares.map(percent)])}
        />
      </Disclosure>
    </figure>
  );
}

function Plot({ chart }: { readonly chart: Lines }) {
  const known = chart.points.flatMap((point) => point.shares.filter((share) => share !== null));
  const down = scaleLinear([Math.min(1, ...known), Math.max(1, ...known)], [HEIGHT - EDGE.bottom, EDGE.top]).nice(4);
  const across = scalePoint(
    chart.points.map((point) => point.label),
    [EDGE.left, WIDTH - EDGE.right],
  );
  return (
    <>
      <Axes down={down} across={across} />
      {chart.series.map((name, index) => (
        <Curve
          key={name}
          index={index}
          places={placesOf(chart, index).map(([label, share]) => [
            across(label) ?? 0,
            share === null ? null : down(share),
          ])}
        />
      ))}
    </>
  );
}

function placesOf(chart: Lines, series: number): readonly (readonly [string, number | null])[] {
  return chart.points.map((point) => [point.label, point.shares[series] ?? null]);
}

function Curve({
  index,
  places,
}: {
  readonly index: number;
  readonly places: readonly (readonly [number, number | null])[];
}) {
  const styles = useStyles();
  const path = line<readonly [number, number | null]>()
    .defined(([, y]) => y !== null)
    .x(([x]) => x)
    .y(([, y]) => y ?? 0);
  return (
    <path
      d={path([...places]) ?? ""}
      className={mergeClasses(styles.line, colourOf(styles, index))}
      strokeDasharray={DASHES[index % 4]}
    />
  );
}

interface AxesProps {
  readonly down: ReturnType<typeof scaleLinear<number>>;
  readonly across: ReturnType<typeof scalePoint<string>>;
}

function Axes({ down, across }: AxesProps) {
  const styles = useStyles();
  const labels = across.domain();
  const shown = [labels[0], labels[Math.floor((labels.length - 1) / 2)], labels.at(-1)].filter(
    (label) => label !== undefined,
  );
  return (
    <g className={styles.axis}>
      {down.ticks(4).map((share) => (
        <g key={share} transform={`translate(0 ${down(share)})`}>
          <line className={styles.grid} x1={EDGE.left} x2={WIDTH - EDGE.right} />
          <text x={EDGE.left - 4} y={4} textAnchor="end">
            {percent(share)}
          </text>
        </g>
      ))}
      {[...new Set(shown)].map((label, index, all) => (
        <text
          key={label}
          x={across(label)}
          y={HEIGHT - 6}
          textAnchor={index === 0 ? "start" : index === all.length - 1 ? "end" : "middle"}
        >
          {label}
        </text>
      ))}
    </g>
  );
}

function Legend({ series }: { readonly series: readonly string[] }) {
  const styles = useStyles();
  return (
    <ul className={styles.legend} aria-label="Lines">
      {series.map((name, index) => (
        <li key={name} className={styles.entry}>
          <svg width={28} height={8} aria-hidden="true">
            <line
              x1={0}
              x2={28}
              y1={4}
              y2={4}
              className={mergeClasses(styles.line, colourOf(styles, index))}
              strokeDasharray={DASHES[index % 4]}
            />
          </svg>
          {name}
        </li>
      ))}
    </ul>
  );
}

function percent(share: number | null): string {
  return share === null ? "not yet" : `${(share * 100).toFixed(1).replace(/\.0$/, "")} %`;
}

function colourOf(styles: ReturnType<typeof useStyles>, index: number): string {
  return [styles.first, styles.second, styles.third, styles.fourth][index % 4] ?? styles.first;
}

const useStyles = makeStyles({
  line: { fill: "none", strokeWidth: "2px" },
  first: { stroke: tokens.colorPaletteDarkOrangeForeground1 },
  second: { stroke: tokens.colorPalettePurpleForeground2 },
  third: { stroke: tokens.colorPaletteGreenForeground1 },
  fourth: { stroke: tokens.colorBrandForeground1 },
  grid: { stroke: tokens.colorNeutralStroke2 },
  axis: { fontSize: "11px", fill: tokens.colorNeutralForeground2, fontFamily: tokens.fontFamilyBase },
  legend: {
    display: "flex",
    flexWrap: "wrap",
    columnGap: tokens.spacingHorizontalM,
    margin: 0,
    padding: 0,
    listStyleType: "none",
  },
  entry: {
    display: "flex",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalXS,
    fontSize: tokens.fontSizeBase200,
  },
});
