import fc from "fast-check";

/** One way in which a file is hurt; places are shares of the file's length, from 0 to 1. */
export type Damage =
  | {
      readonly kind: "cut off" | "lose line" | "lose quote" | "quote" | "NUL" | "break line" | "join lines";
      readonly at: number;
    }
  | { readonly kind: "flip"; readonly at: number; readonly bit: number }
  | { readonly kind: "swap lines"; readonly at: number; readonly with: number }
  | { readonly kind: "repeat line"; readonly at: number; readonly with: number }
  | { readonly kind: "put"; readonly at: number; readonly bytes: readonly number[] }
  | { readonly kind: "write"; readonly at: number; readonly text: string }
  | { readonly kind: "change delimiter"; readonly from: string; readonly to: string };

const place = fc.integer({ min: 0, max: 1_000_000 }).map((millionths) => millionths / 1_000_001);
const delimiter = fc.constantFrom(",", "\t", "|", ";", " ");

/** Up to three kinds of damage, one after the other. */
export const damages: fc.Arbitrary<readonly Damage[]> = fc.array(
  fc.oneof(
    fc.record({
      kind: fc.constantFrom("cut off", "lose line", "lose quote", "quote", "NUL", "break line", "join lines"),
      at: place,
    }),
    fc.record({ kind: fc.constant("flip" as const), at: place, bit: fc.integer({ min: 0, max: 7 }) }),
    fc.record({ kind: fc.constantFrom("swap lines" as const, "repeat line" as const), at: place, with: place }),
    fc.record({
      kind: fc.constant("put" as const),
      at: place,
      bytes: fc.array(fc.integer({ min: 0, max: 255 }), { minLength: 1, maxLength: 12 }),
    }),
    fc.record({
      kind: fc.constant("write" as const),
      at: place,
      text: fc.string({ unit: "binary", minLength: 1, maxLength: 8 }),
    }),
    fc.record({ kind: fc.constant("change delimiter" as const), from: delimiter, to: delimiter }),
  ),
  { minLength: 1, maxLength: 3 },
);

/** The file after all that was done to it. Text is taken byte by byte, so that every encoding can be hurt. */
export function damaged(bytes: Uint8Array, done: readonly Damage[]): Uint8Array {
  return done.reduce(
    (hurt, damage) => Buffer.from(apply(Buffer.from(hurt).toString("latin1"), damage), "latin1"),
    bytes,
  );
}

function apply(text: string, damage: Damage): string {
  switch (damage.kind) {
    case "cut off":
      return text.slice(0, offset(text, damage.at));
    case "flip":
      return replaceAt(text, damage.at, (code) => String.fromCharCode(code ^ (1 << damage.bit)));
    case "NUL":
      return insert(text, damage.at, "\u0000");
    case "quote":
      return insert(text, damage.at, '"');
    case "break line":
      return insert(text, damage.at, "\n");
    case "put":
      return insert(text, damage.at, String.fromCharCode(...damage.bytes));
    case "write":
      return insert(text, damage.at, Buffer.from(damage.text).toString("latin1"));
    case "change delimiter":
      return text.replaceAll(damage.from, damage.to);
    case "lose quote":
      return without(text, text.indexOf('"', offset(text, damage.at)));
    case "join lines":
      return without(text, text.indexOf("\n", offset(text, damage.at)));
    default:
      return lines(text, damage);
  }
}

type LineDamage = Extract<Damage, { readonly kind: "lose line" | "swap lines" | "repeat line" }>;

function lines(text: string, damage: LineDamage | Damage): string {
  const all = text.split("\n");
  const one = Math.floor(("at" in damage ? damage.at : 0) * all.length);
  const other = Math.floor(("with" in damage ? damage.with : 0) * all.length);
  const [line = "", second = ""] = [all[one], all[other]];
  if (damage.kind === "lose line") all.splice(one, 1);
  if (damage.kind === "repeat line") all.splice(other, 0, line);
  if (damage.kind === "swap lines") [all[one], all[other]] = [second, line];
  return all.join("\n");
}

function offset(text: string, at: number): number {
  return Math.floor(at * text.length);
}

function insert(text: string, at: number, piece: string): string {
  const here = offset(text, at);
  return text.slice(0, here) + piece + text.slice(here);
}

function without(text: string, index: number): string {
  return index < 0 ? text : text.slice(0, index) + text.slice(index + 1);
}

function replaceAt(text: string, at: number, change: (code: number) => string): string {
  const here = offset(text, at);
  return text.slice(0, here) + change(text.charCodeAt(here) || 0) + text.slice(here + 1);
}
