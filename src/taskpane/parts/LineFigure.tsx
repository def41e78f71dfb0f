import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { scaleLinear, scalePoint } from "d3-scale";
import { line } from "d3-shape";
import { useId } from "react";
import { usePaneStyles } from "../styles";
import { DataTable } from "./DataTable";
import { Disclosure } from "./Disclosure";

const WIDTH = 320;
const HEIGHT = 180;
const EDGE = { right: 8, top: 8, bottom: 22 };
/** Each line has its own dash too, so that it is told from the others without colour. */
const DASHES = ["none", "6 3", "2 3", "8 3 2 3"];

/** What the lines measure: numbers from zero up to at least `least`, and how they are printed. */
export interface Measure {
  readonly points: readonly { readonly label: string; readonly values: readonly (number | null)[] }[];
  readonly least: number;
  /** Room for the numbers beside the axis. */
  readonly left: number;
  print(value: number | null): string;
  /** A round number beside the axis. */
  printTick(value: number): string;
}

/** Lines with their names and what is said of them. */
export interface LineFigureProps {
  readonly title: string;
  readonly description: string;
  readonly series: readonly string[];
  /** What the points are: "Month". */
  readonly head: string;
  readonly measure: Measure;
}

/** Lines over time or over use, with their numbers as a table. A number that is not known breaks its line. */
export function LineFigure({ title: text, description: words, series, head, measure }: LineFigureProps) {
  const pane = usePaneStyles();
  const title = useId();
  const description = useId();
  return (
    <figure className={pane.card} style={{ margin: 0 }}>
      <h2 className={pane.heading}>{text}</h2>
      <Legend series={series} />
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-labelledby={title} aria-describedby={description}>
        <title id={title}>{text}</title>
        <desc id={description}>{words}</desc>
        <Plot series={series} measure={measure} />
      </svg>
      <Disclosure summary="The same as a table">
        <DataTable
          caption={text}
          columns={[head, ...series]}
          rows={measure.points.map((point) => [point.label, ...point.values.map(measure.print)])}
        />
      </Disclosure>
    </figure>
  );
}

function Plot({ series, measure }: { readonly series: readonly string[]; readonly measure: Measure }) {
  const { points, least, left } = measure;
  const known = points.flatMap((point) => point.values.filter((value) => value !== null));
  const down = scaleLinear(
    [Math.min(least, ...known), Math.max(least, ...known)],
    [HEIGHT - EDGE.bottom, EDGE.top],
  ).nice(4);
  const across = scalePoint(
    points.map((point) => point.label),
    [left, WIDTH - EDGE.right],
  );
  return (
    <>
      <Axes down={down} across={across} measure={measure} />
      {series.map((name, index) => (
        <Curve
          key={name}
          index={index}
          places={points.map(({ label, values }) => [across(label) ?? 0, placeOf(values[index] ?? null, down)])}
        />
      ))}
    </>
  );
}

function placeOf(value: number | null, down: AxesProps["down"]): number | null {
  return value === null ? null : down(value);
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
  readonly measure: Measure;
}

function Axes({ down, across, measure }: AxesProps) {
  const styles = useStyles();
  const labels = across.domain();
  const shown = [labels[0], labels[Math.floor((labels.length - 1) / 2)], labels.at(-1)].filter(
    (label) => label !== undefined,
  );
  return (
    <g className={styles.axis}>
      {down.ticks(4).map((value) => (
        <g key={value} transform={`translate(0 ${down(value)})`}>
          <line className={styles.grid} x1={measure.left} x2={WIDTH - EDGE.right} />
          <text x={measure.left - 4} y={4} textAnchor="end">
            {measure.printTick(value)}
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
