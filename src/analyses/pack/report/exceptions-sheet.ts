import { headed, titled } from "../../../report/heading";
import type { Block, Sheet, TableBlock } from "../../../report/report";
import { loadSheet } from "../../load-sheet";
import type { ShownCheck } from "./pack-checks";
import { PACK } from "./pack-parts";
import type { PackRun } from "./pack-run";

/** What needs a look before the numbers are used: checks that fail, the load against the printed totals, findings. */
export function exceptionsSheet({ context, checks, result }: PackRun): Sheet {
  const failing = checks.filter(({ passes }) => !passes);
  const load = loadSheet(PACK, context).flatMap(({ blocks }) => blocks.slice(1));
  return {
    key: "exceptions",
    name: "Exceptions",
    orientation: "landscape",
    blocks: [
      titled(`Exceptions at ${result.args.asOf}`),
      ...failingBlocks(failing, checks.length),
      ...load,
      ...(context.findings.length > 0 ? [] : [noFindings()]),
    ],
  };
}

function failingBlocks(failing: readonly ShownCheck[], count: number): readonly Block[] {
  const heading: Block = headed("Checks that fail");
  if (failing.length > 0) return [heading, failingTable(failing)];
  return [
    heading,
    { kind: "note", lines: [`None: all ${count} checks of the sheets before passed when this was written.`] },
  ];
}

function failingTable(failing: readonly ShownCheck[]): TableBlock {
  return {
    kind: "table",
    name: `${PACK}FailingChecks`,
    rowCount: failing.length,
    columns: [
      { name: "Sheet", format: "text", width: 26, values: failing.map(({ sheet }) => sheet) },
      { name: "Check", format: "text", width: 80, values: failing.map(({ label }) => label) },
      { name: "Difference", format: "decimal", width: 16, values: failing.map(({ difference }) => difference) },
    ],
  };
}

function noFindings(): Block {
  return { kind: "note", lines: ["No findings in the data."] };
}
