import { balanceChart, type ComparedFund, coverageChart } from "../../app/study-charts";
import { StudyLines } from "./StudyLines";

/** The ending balance against its minimum, and coverage against its limit. */
export function StudyCharts({ fund }: { readonly fund: ComparedFund }) {
  return (
    <>
      <StudyLines chart={balanceChart(fund)} />
      <StudyLines chart={coverageChart(fund)} />
    </>
  );
}
