import type { FileLoad } from "../intake/load-result";
import type { Report, TableBlock } from "../report/report";

/** A report with every rejected line: where it stands, what is wrong, and the line as printed. */
export function rejectsReport(files: readonly FileLoad[]): Report {
  const name = "Rejected lines";
  const blocks: Report["sheets"][number]["blocks"] = [
    { kind: "heading", level: "title", text: name },
    { kind: "note", lines: ["These lines of the exports are in no report. Mend them in the export, or in the pane."] },
    rejectsTable(files),
  ];
  return { id: "rejects", title: name, sheets: [{ key: "lines", name, orientation: "landscape", blocks }] };
}

function rejectsTable(files: readonly FileLoad[]): TableBlock {
  const rejects = files.flatMap(({ file, rejects: lines }) => lines.map((reject) => ({ file, ...reject })));
  return {
    kind: "table",
    name: "RejectedLines",
    rowCount: rejects.length,
    columns: [
      { name: "File", format: "text", width: 24, values: rejects.map(({ file }) => file) },
      { name: "Line", format: "count", width: 10, values: rejects.map(({ line }) => line) },
      { name: "Column", format: "text", width: 18, values: rejects.map(({ column }) => column) },
      { name: "What is wrong", format: "text", width: 60, values: rejects.map(({ reason }) => reason) },
      { name: "Line as printed", format: "text", width: 90, values: rejects.map(({ text }) => text) },
    ],
  };
}
