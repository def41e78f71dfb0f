import type { Area } from "../model/area";
import type { Edge, EdgeName } from "../model/cell";
import { changeFormat, type CellsOf } from "../model/cell-entry";
import { itemNotFound } from "../model/host-error";
import { textArgument } from "../wire/arguments";
import { RemoteObject } from "../wire/remote-object";

/** Where a border of a range is drawn: which cells, and which of their edges. */
interface BorderPlace {
  readonly edge: EdgeName;
  readonly areas: (area: Area) => readonly Area[];
}

const PLACES: Readonly<Record<string, BorderPlace>> = {
  EdgeTop: { edge: "EdgeTop", areas: (area) => [{ ...area, rows: 1 }] },
  EdgeBottom: { edge: "EdgeBottom", areas: (area) => [{ ...area, row: area.row + area.rows - 1, rows: 1 }] },
  EdgeLeft: { edge: "EdgeLeft", areas: (area) => [{ ...area, columns: 1 }] },
  EdgeRight: { edge: "EdgeRight", areas: (area) => [{ ...area, column: area.column + area.columns - 1, columns: 1 }] },
  InsideHorizontal: { edge: "EdgeBottom", areas: (area) => (area.rows > 1 ? [{ ...area, rows: area.rows - 1 }] : []) },
  InsideVertical: {
    edge: "EdgeRight",
    areas: (area) => (area.columns > 1 ? [{ ...area, columns: area.columns - 1 }] : []),
  },
};

/** `range.format.borders`; a line between cells is drawn as the edge of the cell above or to the left. */
export function bordersObject(cells: CellsOf): RemoteObject {
  return new RemoteObject("RangeBorderCollection", {
    item: (key) => {
      const place = PLACES[textArgument(key)];
      if (place === undefined) throw itemNotFound(`border ${String(key)}`);
      return borderObject(cells, place);
    },
  });
}

function borderObject(cells: CellsOf, { edge, areas }: BorderPlace): RemoteObject {
  const put = (change: Partial<Edge>): void => {
    for (const area of areas(cells.area)) {
      changeFormat({ ...cells, area }, (format) => {
        const before = format.edges[edge] ?? { style: "None", color: "#000000" };
        return { ...format, edges: { ...format.edges, [edge]: { ...before, ...change } } };
      });
    }
  };
  return new RemoteObject("RangeBorder", {
    properties: {
      Color: { get: () => null, set: (color) => put({ color: textArgument(color) }) },
      Style: { get: () => null, set: (style) => put({ style: textArgument(style) }) },
    },
  });
}
