import type { Cents } from "../../domain/money";
import type { ChangeReason } from "../../domain/rates/line-reason";
import type { Row } from "../../ports/query";
import type { AgingCheck } from "../aging/aging-result";
import type { BillImpactArgs } from "./bill-impact-args";
import type {
  impactAccounts,
  impactChanges,
  impactReasons,
  impactServices,
  impactSteps,
  ledgerAccounts,
  worstAccounts,
} from "./queries";
import type { TypicalBill } from "./typical-bills";

/** Why services of bills are not compared. */
export interface NotCompared {
  readonly sentence: string;
  /** Services of bills. */
  readonly count: number;
  /** What the ledger charged for them. */
  readonly chargedCents: Cents;
}

/** Sums over all accounts. */
export interface ImpactSums {
  readonly accounts: number;
  /** Of them without any bill that can be compared. */
  readonly notComparedAccounts: number;
  readonly aboveShare: number;
  readonly aboveCents: number;
  readonly aboveBoth: number;
  readonly oldCents: Cents;
  readonly newCents: Cents;
  readonly reasons: Readonly<Record<ChangeReason, Cents>>;
}

/** What proposed rates do to the bills of a period. */
export interface BillImpactResult {
  readonly args: BillImpactArgs;
  /** Months of a bill. */
  readonly months: number;
  readonly bills: number;
  readonly sums: ImpactSums;
  readonly services: readonly Row<typeof impactServices>[];
  readonly classes: readonly Row<typeof impactAccounts>[];
  readonly changes: readonly Row<typeof impactChanges>[];
  readonly steps: readonly Row<typeof impactSteps>[];
  readonly mainReasons: readonly Row<typeof impactReasons>[];
  readonly typical: readonly TypicalBill[];
  readonly worst: readonly Row<typeof worstAccounts>[];
  readonly ledger: Row<typeof ledgerAccounts>;
  readonly notCompared: readonly NotCompared[];
  readonly headline: string;
  readonly checks: readonly AgingCheck[];
  readonly conventions: readonly string[];
}
