import { assertNever } from "../../domain/assert-never";
import { type CellLook, cellLook, LINE_COLOR, REPORT_FONT } from "../../report/cell-look";
import type { PlacedRange } from "../../report/placed";

/** Gives a range the look of its style. */
export function formatRange(cells: Excel.Range, range: PlacedRange): void {
  const look = cellLook(range.style);
  const { format } = cells;
  format.font.name = REPORT_FONT;
  format.font.size = look.fontSize;
  format.font.bold = look.bold;
  format.font.color = look.color === null ? "#000000" : `#${look.color}`;
  if (look.fill !== null) format.fill.color = `#${look.fill}`;
  format.verticalAlignment = range.style === "header" || range.style === "figure-header" ? "Center" : "Top";
  format.horizontalAlignment = alignment(look);
  if (look.indent > 0) format.indentLevel = look.indent;
  format.wrapText = range.wrap;
  if (range.wrap) format.autofitRows();
  for (const edge of edges(look.border))
    drawEdge(format.borders.getItem(edge), look.border === "double" && edge === "EdgeBottom" ? "Double" : "Continuous");
}

function alignment({ align }: CellLook): "General" | "Left" | "Center" | "Right" {
  switch (align) {
    case "general":
      return "General";
    case "left":
      return "Left";
    case "center":
      return "Center";
    case "right":
      return "Right";
    default:
      return assertNever(align);
  }
}

/** Lines of a style lie around or along each cell; `Inside…` draws them between the cells of a range. */
function edges(
  border: CellLook["border"],
): readonly ("EdgeTop" | "EdgeBottom" | "EdgeLeft" | "EdgeRight" | "InsideHorizontal" | "InsideVertical")[] {
  switch (border) {
    case "none":
      return [];
    case "box":
      return ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight", "InsideHorizontal", "InsideVertical"];
    case "top":
      return ["EdgeTop", "InsideHorizontal"];
    case "bottom":
      return ["EdgeBottom", "InsideHorizontal"];
    case "double":
      return ["EdgeTop", "InsideHorizontal", "EdgeBottom"];
    default:
      return assertNever(border);
  }
}

function drawEdge(edge: Excel.RangeBorder, style: "Continuous" | "Double"): void {
  edge.style = style;
  edge.color = `#${LINE_COLOR}`;
}
