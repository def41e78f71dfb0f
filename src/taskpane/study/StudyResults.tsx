import type { ComparedFund } from "../../app/study-charts";
import { testsInWords, testTable, yearTable } from "../../app/study-results";
import { fundCautions } from "../../domain/study/cautions";
import { DataTable } from "../parts/DataTable";
import { Disclosure } from "../parts/Disclosure";
import { PassBadge } from "../parts/PassBadge";
import { usePaneStyles } from "../styles";
import { StudyCharts } from "./StudyCharts";

/** What a fund comes to. */
export function StudyResults({ fund }: { readonly fund: ComparedFund }) {
  const pane = usePaneStyles();
  const { chosen } = fund;
  const table = yearTable(chosen);
  const title = `${chosen.plan.fund.name} by year`;
  return (
    <>
      <PolicyTests fund={fund} />
      <StudyCharts fund={fund} />
      <section className={pane.card}>
        <h2 className={pane.heading}>{title}</h2>
        <DataTable caption={title} columns={table.columns} rows={table.rows} />
      </section>
      <Cautions fund={fund} />
    </>
  );
}

function PolicyTests({ fund: { chosen } }: { readonly fund: ComparedFund }) {
  const pane = usePaneStyles();
  const tests = testsInWords(chosen);
  const table = testTable(chosen);
  const title = "Tests of policy";
  return (
    <section className={pane.card} aria-label={title}>
      <h2 className={pane.heading}>{title}</h2>
      {tests.length === 0 ? <p className={pane.quiet}>This fund has none; add them below.</p> : null}
      {tests.map(({ verdict, words }) => (
        <div key={words} className={pane.verdict}>
          <PassBadge verdict={verdict} />
          <span>{words}</span>
        </div>
      ))}
      {tests.length === 0 ? null : (
        <Disclosure summary="Each test by year">
          <DataTable caption="Tests by year" columns={table.columns} rows={table.rows} noWrap />
        </Disclosure>
      )}
    </section>
  );
}

function Cautions({ fund: { chosen } }: { readonly fund: ComparedFund }) {
  const pane = usePaneStyles();
  const cautions = fundCautions(chosen);
  if (cautions.length === 0) return null;
  return (
    <section className={pane.card} aria-label="What a reader would ask">
      <h2 className={pane.heading}>What a careful reader would ask</h2>
      <ul className={pane.list}>
        {cautions.map(({ code, place, sentence }) => (
          <li key={`${code} ${place}`} className={pane.wrapped}>
            {place}: {sentence}
          </li>
        ))}
      </ul>
    </section>
  );
}
