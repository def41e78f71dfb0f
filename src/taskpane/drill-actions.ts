import type { DrillResult } from "../analyses/aging/drill-cell";
import type { Answer } from "../app/answer";
import { NOT_DELIVERED, startDelivery } from "../app/delivery";
import { DRILL_STEP, type DrillEvent, type DrilledCell } from "../app/drill";
import type { WriteOptions } from "../ports/workbook";
import type { JobDesk } from "./job";
import type { PaneServices } from "./pane-services";
import { deliveryOf } from "./written-delivery";

/** What she can do with the documents behind a cell of an answer. */
export interface DrillActions {
  openDrill(answer: Answer, of: DrilledCell): void;
  showMore(answer: Answer, of: DrilledCell, found: DrillResult): void;
  /** Writes all of them to a sheet, not only those shown. */
  writeDrill(answer: Answer, found: DrillResult, overwrite: WriteOptions["overwrite"]): void;
  /** Sheets of other documents stay as they are. */
  keepDrillSheet(): void;
  closeDrill(): void;
}

/** The actions on the documents behind a cell. */
export function drillActions(services: PaneServices, desk: JobDesk): DrillActions {
  const change = (event: DrillEvent) => desk.dispatch({ kind: "drill", change: event });
  return {
    ...findingActions(services, desk),
    writeDrill: ({ drillInto }, { cell, count }, overwrite) => {
      if (drillInto === undefined) return;
      change({ kind: "work-changed", work: startDelivery("writing") });
      desk.start(async (options) => {
        const writing = services.writeDrill(drillInto, { cell, top: count, overwrite }, options);
        return { kind: "drill", change: { kind: "work-changed", work: await deliveryOf(writing) } };
      });
    },
    keepDrillSheet: () => change({ kind: "work-changed", work: NOT_DELIVERED }),
    closeDrill: () => {
      change({ kind: "closed" });
      desk.cancel();
    },
  };
}

function findingActions(services: PaneServices, desk: JobDesk): Pick<DrillActions, "openDrill" | "showMore"> {
  const find = ({ drillInto }: Answer, of: DrilledCell, top: number) => {
    if (drillInto === undefined) return;
    desk.dispatch({ kind: "drill", change: { kind: "started", of } });
    desk.start(async (options) => {
      const found = await services.drill(drillInto, { cell: of.cell, top }, options);
      return { kind: "drill", change: { kind: "found", found } };
    });
  };
  return {
    openDrill: (answer, of) => find(answer, of, DRILL_STEP),
    showMore: (answer, of, { documents }) => find(answer, of, documents.length + DRILL_STEP),
  };
}
