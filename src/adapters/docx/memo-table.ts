import {
  AlignmentType,
  type IRunOptions,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from "docx";
import type { MemoTable } from "../../report/memo";

/** Width of the text between the margins, in twentieths of a point. */
const TEXT_WIDTH = 10_080;
/** A column of words is so many times as wide as one of numbers. */
const WORDS_TO_NUMBER = 3;
const CELL_MARGINS = { top: 40, bottom: 40, left: 80, right: 80 };

/** A table whose head is repeated on every page, and whose rows are never cut by one. */
export function memoTable({ columns, rows, wordColumns }: MemoTable): Table {
  const shares = columns.map((_, index) => (index < wordColumns ? WORDS_TO_NUMBER : 1));
  const all = shares.reduce((sum, each) => sum + each, 0);
  const widths = shares.map((share) => Math.floor((TEXT_WIDTH * share) / all));
  const row = (texts: readonly string[], look: CellLook): TableRow =>
    new TableRow({
      tableHeader: look === "head",
      cantSplit: true,
      children: texts.map((text, at) =>
        cell(text, { look, width: widths[at] ?? 0, side: at < wordColumns ? "left" : "right" }),
      ),
    });
  return new Table({
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    columnWidths: widths,
    rows: [row(columns, "head"), ...rows.map((each) => row(each, "body"))],
  });
}

type CellLook = "head" | "body";

interface CellPlace {
  readonly look: CellLook;
  readonly width: number;
  readonly side: "left" | "right";
}

function cell(text: string, { look, width, side }: CellPlace): TableCell {
  const run: IRunOptions = { text, size: 18, bold: look === "head" };
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    margins: CELL_MARGINS,
    ...(look === "head" ? { shading: { type: ShadingType.CLEAR, fill: "E6EEF1" } } : {}),
    children: [
      new Paragraph({
        alignment: side === "left" ? AlignmentType.LEFT : AlignmentType.RIGHT,
        children: [new TextRun(run)],
      }),
    ],
  });
}
