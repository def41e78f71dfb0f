import type { Cents } from "../../domain/money";
import { type DifferenceCause, explainDifference } from "../../domain/explain-difference";
import type { Database } from "../../ports/database";
import type { JobOptions } from "../../ports/progress";
import { runQuery } from "../../ports/query";
import type { LateEntries } from "../aging/aging-result";
import { readLateEntries } from "../aging/read-clocks";
import { bridgeCauses } from "./queries";
import type { BridgeLine, ReceivableTie } from "./receivable-tie";
import type { RejectedAmount } from "./rejected-amounts";

/** The sides, and what else may explain a difference. */
export type BridgedSides = Omit<ReceivableTie, "bridge"> & { readonly rejected: readonly RejectedAmount[] };

type Step = Omit<BridgeLine, "to">;
type Cause = DifferenceCause<Step>;

/**
 * The way from the accounts to each side that differs from them. A cause is named where it explains nine tenths of the difference or
 * more: documents dated after the day, documents entered after it, lines that were not loaded, documents of accounts that are not on file.
 */
export async function readBridge(
  database: Database,
  sides: BridgedSides,
  options: JobOptions,
): Promise<readonly BridgeLine[]> {
  const { accountsCents, controlCents, glCents } = sides;
  const differences = [
    { to: "control" as const, cents: (controlCents ?? accountsCents) - accountsCents },
    { to: "gl" as const, cents: (glCents ?? accountsCents) - accountsCents },
  ].filter(({ cents }) => cents !== 0);
  if (differences.length === 0) return [];
  const causes = await readCauses(database, sides, options);
  return differences.flatMap(({ to, cents }) => bridgeTo(cents, causes).map((step) => ({ to, ...step })));
}

function bridgeTo(differenceCents: Cents, causes: readonly Cause[]): readonly Step[] {
  const { lines, unexplainedCents } = explainDifference(differenceCents, causes);
  return [...lines, { label: "Not explained", amountCents: unexplainedCents }];
}

async function readCauses(
  database: Database,
  { asOf, rejected }: BridgedSides,
  options: JobOptions,
): Promise<readonly Cause[]> {
  const rows = await runQuery(database, bridgeCauses, { as_of: asOf }, { signal: options.signal });
  const late = await readLateEntries(database, { asOf, knownOn: asOf }, options);
  const documents = late.filter(({ kind }) => kind !== "applications");
  const dated = rows.filter(({ cause }) => cause === "dated after");
  const astray = rows.filter(({ cause }) => cause === "no account");
  return [
    causeOf("Dated after the as-of date", dated, "counted"),
    causeOf("Entered after the as-of date", documents.map(toKind), "left out"),
    causeOf("Account not on file", astray, "left out"),
    { lines: rejected.map(toStep) },
  ].filter(({ lines }) => lines.length > 0);
}

function toKind({ kind, count, amountCents }: LateEntries): KindOfDocuments {
  return { kind, document_count: count, cents: amountCents };
}

function toStep({ file, lines, cents }: RejectedAmount): Step {
  return { label: `Rejected lines of ${file} (${lines})`, amountCents: cents };
}

interface KindOfDocuments {
  readonly kind: string;
  readonly document_count: number;
  readonly cents: Cents;
}

/** @param other what the other side does with the documents: it counts them beside the accounts' own, or leaves them out */
function causeOf(reason: string, kinds: readonly KindOfDocuments[], other: "counted" | "left out"): Cause {
  const sign = other === "counted" ? 1 : -1;
  const lines = kinds.map(({ kind, document_count, cents }) => ({
    label: `${reason}: ${kind} (${document_count})`,
    amountCents: sign * cents,
  }));
  return { lines };
}
