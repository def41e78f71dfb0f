import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";

/** A stream of 32-bit whole numbers, each as likely as the next. */
export type Bits = () => number;

const LAYERS = 128;
/** Where the tail begins, and the area of each layer (Marsaglia and Tsang, 2000). */
const TAIL = 3.442619855899;
const AREA = 9.91256303526217e-3;
const WARM_UP_DRAWS = 32;
const TWO_TO_31 = 2_147_483_648;

/** Right ends of the layers, from the widest to 0, and each end as a share of the one before. */
const ENDS = layerEnds();
const INSIDE = ENDS.slice(0, LAYERS).map((end, layer) => (ENDS[layer + 1] ?? 0) / end);

/**
 * Standard normal draws from a seed by the ziggurat in Doornik's form, layer and place from different bits: the same seed draws
 * the same numbers in every run.
 */
export function seededNormals(seed: number): () => number {
  const generator = xoroshiro128plus(seed);
  for (let draw = 0; draw < WARM_UP_DRAWS; draw++) generator.next();
  return normalDraws(() => generator.next());
}

/** Standard normal draws from a stream of bits. */
export function normalDraws(bits: Bits): () => number {
  return () => {
    for (;;) {
      const layer = bits() >>> 25;
      const place = bits() / TWO_TO_31;
      const end = ENDS[layer] ?? 0;
      if (Math.abs(place) < (INSIDE[layer] ?? 0)) return place * end;
      const found = layer === 0 ? beyondTail(bits, place) : onTheEdge(layer, place * end, bits);
      if (found !== null) return found;
    }
  };
}

/** A draw in the strip between a layer and the curve; null where it falls above the curve. */
function onTheEdge(layer: number, value: number, bits: Bits): number | null {
  const height = (end: number): number => Math.exp((value * value - end * end) / 2);
  const [low, high] = [height(ENDS[layer] ?? 0), height(ENDS[layer + 1] ?? 0)];
  return low + share(bits) * (high - low) < 1 ? value : null;
}

/** A draw beyond the tail's begin, on the side of `place` (Marsaglia, 1964). */
function beyondTail(bits: Bits, place: number): number {
  for (;;) {
    const beyond = -Math.log(share(bits)) / TAIL;
    if (-2 * Math.log(share(bits)) >= beyond * beyond) return place < 0 ? -TAIL - beyond : TAIL + beyond;
  }
}

/** A number above 0 and below 1. */
function share(bits: Bits): number {
  return ((bits() >>> 0) + 0.5) / (2 * TWO_TO_31);
}

function layerEnds(): Float64Array {
  const curve = (value: number): number => Math.exp((-value * value) / 2);
  const ends = new Float64Array(LAYERS + 1);
  ends[0] = AREA / curve(TAIL);
  ends[1] = TAIL;
  for (let layer = 2; layer < LAYERS; layer++) {
    const before = ends[layer - 1] ?? 0;
    ends[layer] = Math.sqrt(-2 * Math.log(AREA / before + curve(before)));
  }
  return ends;
}
