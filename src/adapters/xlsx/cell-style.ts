import type { AlignmentStyle, BorderStyle, FontStyle, CellStyle as XlsxStyle } from "hucre";
import { assertNever } from "../../domain/assert-never";
import { type CellLook, cellLook, LINE_COLOR, REPORT_FONT } from "../../report/cell-look";
import { excelFormat } from "../../report/number-format";
import type { CellStyle, NumberFormat, PlacedRange } from "../../report/placed";

/** The file's style of one column of a range. */
export function xlsxStyle(range: Pick<PlacedRange, "style" | "wrap">, format: NumberFormat): XlsxStyle {
  const look = cellLook(range.style);
  const border = borderOf(look.border);
  const code = excelFormat(format);
  return {
    font: fontOf(look),
    ...(look.fill === null ? {} : { fill: { type: "pattern", pattern: "solid", fgColor: { rgb: look.fill } } }),
    ...(border === null ? {} : { border }),
    alignment: alignmentOf(range.style, look, range.wrap),
    ...(code === "General" ? {} : { numFmt: code }),
  };
}

function fontOf(look: CellLook): FontStyle {
  return {
    name: REPORT_FONT,
    size: look.fontSize,
    ...(look.bold ? { bold: true } : {}),
    ...(look.color === null ? {} : { color: { rgb: look.color } }),
  };
}

function alignmentOf(style: CellStyle, look: CellLook, wrap: PlacedRange["wrap"]): AlignmentStyle {
  return {
    ...(look.align === "general" ? {} : { horizontal: look.align }),
    ...(look.indent === 0 ? {} : { indent: look.indent }),
    vertical: style === "header" || style === "figure-header" ? "center" : "top",
    ...(wrap ? { wrapText: true } : {}),
  };
}

function borderOf(border: CellLook["border"]): BorderStyle | null {
  const side = { style: "thin", color: { rgb: LINE_COLOR } } as const;
  switch (border) {
    case "none":
      return null;
    case "box":
      return { top: side, right: side, bottom: side, left: side };
    case "top":
      return { top: side };
    case "bottom":
      return { bottom: side };
    case "double":
      return { top: side, bottom: { ...side, style: "double" } };
    default:
      return assertNever(border);
  }
}
