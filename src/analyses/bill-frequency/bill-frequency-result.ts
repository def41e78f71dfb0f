import type { UseBlock, UseLevel } from "../../domain/rates/bill-frequency";
import type { UsageUnit } from "../../domain/rates/usage-unit";
import type { UseCube } from "../../domain/rates/use-cube";
import type { UseDistribution } from "../../domain/rates/use-distribution";
import type { UnitOddity } from "../units/unit-oddity";
import type { UseCheck } from "../units/use-check";
import type { BillFrequencyArgs } from "./bill-frequency-args";

/** The bills of one service, of one class or of all. */
export interface FrequencyGroup {
  readonly service: string;
  /** Null for all classes together. */
  readonly customerClass: string | null;
  readonly distribution: UseDistribution;
  /** Bills with a use of 0 or more. */
  readonly bills: number;
  readonly zeroBills: number;
  /** Bills that state no use, not among `bills`. */
  readonly noUseBills: number;
  /** Entries below zero, not among `bills`. */
  readonly corrections: number;
  readonly correctionUse: number;
  /** Use of `bills`. */
  readonly use: number;
  readonly averageUse: number | null;
  /** Uses that half and nine tenths of the bills do not pass; null without bills. */
  readonly medianUse: number | null;
  readonly highUse: number | null;
  readonly blocks: readonly UseBlock[];
}

/** The groups of one service, all classes first, under one set of breaks and levels. */
export interface ServiceFrequency {
  readonly service: string;
  readonly byReads: boolean;
  readonly breaks: readonly number[];
  /** Whether the breaks were asked for, or follow from the bills. */
  readonly breaksAre: "asked" | "usual";
  /** Levels of use at which the bills are tabulated. */
  readonly thresholds: readonly number[];
  readonly groups: readonly FrequencyGroup[];
  /** The tabulation of the group asked for: the class, or all. */
  readonly levels: readonly UseLevel[];
}

/** How many bills stop at each level of use. */
export interface BillFrequencyResult {
  readonly args: BillFrequencyArgs;
  readonly unit: UsageUnit;
  /** All bills by use, built once: what any rates are priced over. */
  readonly cube: UseCube;
  readonly services: readonly ServiceFrequency[];
  readonly oddities: readonly UnitOddity[];
  readonly checks: readonly UseCheck[];
  readonly conventions: readonly string[];
}
