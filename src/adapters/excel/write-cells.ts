import { excelFormat } from "../../report/number-format";
import type { NumberFormat, PlacedRange, PlacedSheet } from "../../report/placed";
import { areaAddress } from "./area";
import { type CellInput, cellInput } from "./cell-input";
import { formatRange } from "./format-range";
import { CHUNK_BYTES, type RowChunk, rowChunks } from "./row-chunk";
import type { WriteSteps } from "./write-steps";

/** Cells of one request: rows of one range. */
interface CellChunk {
  readonly range: PlacedRange;
  readonly chunk: RowChunk<CellInput>;
}

/** How many requests the plain cells of a sheet take. */
export function cellRequests(sheet: PlacedSheet): number {
  return requestsOf(sheet).length;
}

/**
 * Writes values and looks, some ranges or some rows of a long one to a request, and reads each back.
 * @returns what Excel made of a text instead of keeping it: `Aging!B7 holds 30 instead of "1-30"`
 */
export async function writeCells(
  context: Excel.RequestContext,
  sheet: PlacedSheet,
  steps: WriteSteps,
): Promise<readonly string[]> {
  const worksheet = context.workbook.worksheets.getItem(sheet.name);
  const wrong: string[] = [];
  for (const request of requestsOf(sheet)) {
    const written = request.map((each) => writeChunk(worksheet, each));
    await steps.send();
    request.forEach((each, index) => wrong.push(...misread(sheet.name, each, written[index]?.values ?? [])));
  }
  return wrong;
}

/** Chunks gathered into requests of the right size. */
function requestsOf(sheet: PlacedSheet): readonly (readonly CellChunk[])[] {
  const requests: CellChunk[][] = [[]];
  let room = CHUNK_BYTES;
  for (const range of sheet.ranges) {
    const rows = range.cells.map((line) => line.map(cellInput));
    for (const chunk of rowChunks(rows, CHUNK_BYTES)) {
      const size = JSON.stringify(chunk.rows).length;
      if (size > room && requests.at(-1)?.length !== 0) {
        requests.push([]);
        room = CHUNK_BYTES;
      }
      requests.at(-1)?.push({ range, chunk });
      room -= size;
    }
  }
  return requests;
}

function writeChunk(worksheet: Excel.Worksheet, { range, chunk }: CellChunk): Excel.Range {
  const row = range.row + chunk.start;
  const rows = chunk.rows.length;
  const cells = worksheet.getRangeByIndexes(row, range.column, rows, range.columns);
  range.formats.forEach((format, column) => {
    const part = worksheet.getRangeByIndexes(row, range.column + column, rows, 1);
    part.numberFormat = everyCell(codeOf(range, format, column));
  });
  cells.values = chunk.rows.map((line) => [...line]);
  formatRange(cells, range);
  cells.load("values");
  return cells;
}

/** A formula in a cell with the text format would stay text. */
function codeOf(range: PlacedRange, format: NumberFormat, column: number): string {
  const holdsFormula = range.cells.some((line) => line[column]?.kind === "formula");
  return excelFormat(format === "text" && holdsFormula ? "general" : format);
}

/** Office.js takes one value for all cells of a range, though its types speak of grids only. */
function everyCell(value: string): string[][] {
  const scalar: unknown = value;
  return scalar as string[][];
}

function misread(
  sheet: string,
  { range, chunk }: CellChunk,
  values: readonly (readonly unknown[])[],
): readonly string[] {
  return chunk.rows.flatMap((_, down) =>
    (range.cells[chunk.start + down] ?? []).flatMap((content, across) => {
      const shown = values[down]?.[across];
      if (content.kind !== "value" || typeof content.value !== "string" || shown === content.value) return [];
      const place = { row: range.row + chunk.start + down, column: range.column + across, rows: 1, columns: 1 };
      return [`${sheet}!${areaAddress(place)} holds ${String(shown)} instead of the text "${content.value}"`];
    }),
  );
}
