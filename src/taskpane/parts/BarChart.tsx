import { makeStyles, tokens } from "@fluentui/react-components";
import { scaleLinear } from "d3-scale";
import { useId } from "react";
import type { PreviewChart } from "../../app/answer";
import { printDollars } from "../../domain/money";
import { usePaneStyles } from "../styles";
import { DataTable } from "./DataTable";
import { Disclosure } from "./Disclosure";

type Bars = Extract<PreviewChart, { kind: "bars" }>;

const WIDTH = 320;
const ROW = 36;
const BAR = 12;

/** Amounts as lying bars, each under its own words and figures, so that it is read at any width and without colour. */
export function BarChart({ chart }: { readonly chart: Bars }) {
  const pane = usePaneStyles();
  const title = useId();
  const description = useId();
  return (
    <figure className={pane.card} style={{ margin: 0 }}>
      <h2 className={pane.heading}>{chart.title}</h2>
      <svg
        viewBox={`0 0 ${WIDTH} ${chart.bars.length * ROW}`}
        role="img"
        aria-labelledby={title}
        aria-describedby={description}
      >
        <title id={title}>{chart.title}</title>
        <desc id={description}>{chart.description}</desc>
        <BarRows bars={chart.bars} />
      </svg>
      <Disclosure summary="The same as a table">
        <DataTable
          caption={chart.title}
          columns={[...(chart.heads ?? ["Bucket", "Open items"]), "Amount"]}
          rows={chart.bars.map((bar) => [bar.label, bar.count.toLocaleString("en-US"), printDollars(bar.amountCents)])}
        />
      </Disclosure>
    </figure>
  );
}

function BarRows({ bars }: { readonly bars: Bars["bars"] }) {
  const styles = useStyles();
  const amounts = bars.map((bar) => bar.amountCents);
  const across = scaleLinear([Math.min(0, ...amounts), Math.max(1, ...amounts)], [0, WIDTH]);
  return bars.map((bar, index) => {
    const [from, to] = [across(0), across(bar.amountCents)].sort((left, right) => left - right);
    return (
      <g key={bar.label} transform={`translate(0 ${index * ROW})`}>
        <text className={styles.label} x={0} y={13}>
          {bar.label}
        </text>
        <text className={styles.amount} x={WIDTH} y={13} textAnchor="end">
          {printDollars(bar.amountCents)}
        </text>
        <rect className={styles.track} x={0} y={18} width={WIDTH} height={BAR} rx={2} />
        <rect
          className={index === 0 ? styles.current : styles.late}
          x={from}
          y={18}
          width={(to ?? 0) - (from ?? 0)}
          height={BAR}
          rx={2}
        />
      </g>
    );
  });
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
