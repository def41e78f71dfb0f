import type { ConditionalRule } from "hucre";
import { assertNever } from "../../domain/assert-never";
import { cellAddress } from "../../formula/print-a1";
import { HIGHLIGHT_COLORS } from "../../report/cell-look";
import type { PlacedConditionalFormat, Rectangle } from "../../report/placed";

/** The rules of one conditional format; `priority` is the first number not yet used on the sheet. */
export function conditionalRules(format: PlacedConditionalFormat, priority: number): readonly ConditionalRule[] {
  const range = rangeAddress(format);
  switch (format.kind) {
    case "data-bar":
      return [
        {
          type: "dataBar",
          priority,
          range,
          dataBar: { cfvo: [{ type: "num", value: "0" }, { type: "max" }], color: `FF${HIGHLIGHT_COLORS.bar}` },
        },
      ];
    case "greater-than":
      return [
        { type: "cellIs", operator: "greaterThan", formula: String(format.limit), priority, range, style: warned() },
      ];
    case "pass-fail":
      return [
        { type: "cellIs", operator: "equal", formula: '"PASS"', priority, range, style: verdict("pass") },
        { type: "cellIs", operator: "equal", formula: '"FAIL"', priority: priority + 1, range, style: verdict("fail") },
      ];
    default:
      return assertNever(format);
  }
}

/** A rectangle as `B2:D9`. */
export function rangeAddress(area: Rectangle): string {
  return `${cellAddress(area.row, area.column)}:${cellAddress(area.row + area.rows - 1, area.column + area.columns - 1)}`;
}

function verdict(result: "pass" | "fail") {
  const { passFill, passText, failFill, failText } = HIGHLIGHT_COLORS;
  return result === "pass" ? filled(passFill, passText) : filled(failFill, failText);
}

function warned() {
  return filled(HIGHLIGHT_COLORS.failFill, HIGHLIGHT_COLORS.failText);
}

/** In conditional formats the background colour is the one that shows. */
function filled(fill: string, text: string): NonNullable<ConditionalRule["style"]> {
  return {
    font: { bold: true, color: { rgb: text } },
    fill: { type: "pattern", pattern: "solid", fgColor: { rgb: fill }, bgColor: { rgb: fill } },
  };
}
