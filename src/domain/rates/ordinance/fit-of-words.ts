import { ZERO } from "../exact";
import { keyTakes } from "../facts";
import type { PrintedRate, RateVolume } from "../printed-rate";
import type { FoundNumber } from "./found-number";
import { unitAt } from "./number-units";
import type { OrdinanceWords } from "./words-around";

/** How well the words around a number speak of a figure. */
export interface Fit {
  /** More for nearer words that name the figure's own class, zone, meter, service, block. */
  readonly points: number;
  /** What the words name that the figure is not for: another meter, another class, another unit. */
  readonly against: readonly string[];
}

const POINTS = { near: 2, sentence: 1.5, heading: 1, above: 0.4 } as const;
const LABEL_POINTS = 0.3;
const BLOCK_POINTS = 2;

/** How well the words around a number speak of a figure; `all` are the figures of the edition, for the other blocks of a charge. */
export function fitOf(rate: PrintedRate, number: FoundNumber, known: Known): Fit {
  const parts = [...factFits(rate, number, known), blockFit(rate, number, known), perFit(rate, number, known)];
  return {
    points: parts.reduce((sum, { points }) => sum + points, labelPoints(rate, known.words.nearWords(number))),
    against: parts.flatMap(({ against }) => against),
  };
}

/** The text, and the figures of the edition. */
export interface Known {
  readonly words: OrdinanceWords;
  readonly all: readonly PrintedRate[];
}

const NOTHING: Fit = { points: 0, against: [] };

function factFits(rate: PrintedRate, number: FoundNumber, { words }: Known): readonly Fit[] {
  const service = rate.service === "" ? [] : [{ name: "service", keys: [rate.service] }];
  return [...service, ...rate.facts].map(({ name, keys }) => {
    const named = words.named(number, name);
    if (named === null) return NOTHING;
    const { nearness, values } = named;
    const specific = keys.filter((key) => key.trim() !== "*");
    if (specific.length === 0) return NOTHING;
    if (values.some((value) => specific.some((key) => keyTakes({ name, key }, value))))
      return { points: POINTS[nearness] / values.length, against: [] };
    return nearness === "above" ? NOTHING : { points: 0, against: [`${name} ${values.join(", ")}`] };
  });
}

/** "The next 200,000 at $44.65" speaks of the block that ends there; of no other block of the charge. */
function blockFit(rate: PrintedRate, number: FoundNumber, { words, all }: Known): Fit {
  const { block } = rate;
  if (block === null || rate.kind !== "price") return NOTHING;
  const limits = words.nearNumbers(number).filter(({ kind, role }) => kind === "limit" && role !== "plain");
  if (limits.length === 0) return NOTHING;
  const upper = limits.filter(({ role }) => role === "first" || role === "next" || role === "end");
  const lower = limits.filter(({ role }) => role === "over" || role === "begin");
  if (block.to !== null && upper.some((limit) => isVolume(limit, block.to)))
    return { points: BLOCK_POINTS, against: [] };
  const open = block.to === null && upper.length === 0;
  if (open && lower.some((limit) => isVolume(limit, block.from))) return { points: BLOCK_POINTS, against: [] };
  const ends = all.filter(({ chargeId, kind }) => chargeId === rate.chargeId && kind === "price");
  const other = ends.some((each) =>
    upper.length > 0
      ? upper.some((limit) => isVolume(limit, each.block?.to ?? null))
      : lower.some((limit) => isVolume(limit, each.block?.from ?? null)),
  );
  return other ? { points: 0, against: ["another block"] } : NOTHING;
}

const SCALES = [1, 100, 1000];

/** Whether a limit of the text is a volume of the schedule; a beginning such as 3,001 is the end of the block before. */
export function isVolume({ value, unit, role }: FoundNumber, volume: RateVolume | null): boolean {
  if (volume === null || volume.amount.equals(ZERO) || (unit !== null && unit !== volume.unit)) return false;
  const values = role === "begin" ? [value, value.sub(1)] : [value];
  const scales = unit === null ? SCALES : [1];
  return scales.some((scale) => values.some((each) => each.mul(scale).equals(volume.amount)));
}

/** A price for 100 cubic feet is not the same price for 1,000, whatever its dollars. */
function perFit(rate: PrintedRate, number: FoundNumber, { words }: Known): Fit {
  if (rate.kind !== "price" || number.kind !== "dollars") return NOTHING;
  const said = perNear(number, words);
  if (said === null) return NOTHING;
  if (rate.per === null) return { points: -1, against: [] };
  if (said.unit === rate.per.unit && said.amount.equals(rate.per.amount)) return { points: 1, against: [] };
  return { points: 0, against: ["another unit"] };
}

/** What a price is for by the words beside it: "per 1,000 gallons", "per hundred cubic feet". */
function perNear(number: FoundNumber, words: OrdinanceWords): RateVolume | null {
  const counted = words.nearNumbers(number).find(({ kind }) => kind === "per");
  if (counted !== undefined && counted.unit !== null) return { unit: counted.unit, amount: counted.value };
  const said = /(?:\bper|\beach|\/)\s*([a-z].*)$/i.exec(words.nearWords(number).split("|").at(-1) ?? "")?.[1];
  const unit = said === undefined ? null : unitAt(said.trim());
  return unit === null ? null : { unit: unit.unit, amount: unit.scale };
}

/** Words of a label that stand near, three at most. */
function labelPoints({ label, part }: PrintedRate, near: string): number {
  const words = `${label} ${part.split(",")[0] ?? ""}`.toLowerCase().match(/[a-z]{4,}/g) ?? [];
  const found = [...new Set(words)].filter((word) => near.toLowerCase().includes(word));
  return Math.min(3, found.length) * LABEL_POINTS;
}
