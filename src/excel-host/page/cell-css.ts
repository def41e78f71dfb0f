import type { CellFormat, EdgeName, Shown } from "../model/cell";

const SIDES: Readonly<Record<EdgeName, string>> = {
  EdgeTop: "border-top",
  EdgeBottom: "border-bottom",
  EdgeLeft: "border-left",
  EdgeRight: "border-right",
};
const EDGES: readonly EdgeName[] = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight"];

/** A cell's look as CSS; numbers stand right and booleans in the middle unless the format says otherwise. */
export function cellCss(format: CellFormat, shown: Shown): string {
  const rules = [`text-align:${alignment(format, shown)}`, `vertical-align:${vertical(format)}`];
  if (format.fill !== "") rules.push(`background-color:${format.fill}`);
  if (format.fontColor !== "#000000") rules.push(`color:${format.fontColor}`);
  if (format.bold) rules.push("font-weight:600");
  if (format.italic) rules.push("font-style:italic");
  if (format.fontSize !== 11) rules.push(`font-size:${format.fontSize}pt`);
  if (format.indent > 0) rules.push(`padding-left:${3 + format.indent * 9}px`);
  if (format.wrap) rules.push("white-space:pre-wrap", "overflow-wrap:break-word");
  for (const name of EDGES) {
    const edge = format.edges[name];
    if (edge !== undefined && edge.style !== "None")
      rules.push(`${SIDES[name]}:${edge.style === "Double" ? "3px double" : "1px solid"} ${edge.color}`);
  }
  return rules.join(";");
}

function alignment({ horizontal }: CellFormat, { type }: Shown): string {
  if (horizontal !== "General") return horizontal.toLowerCase();
  if (type === "Double") return "right";
  return type === "Boolean" || type === "Error" ? "center" : "left";
}

function vertical({ vertical: place }: CellFormat): string {
  return place === "Center" ? "middle" : place.toLowerCase();
}
