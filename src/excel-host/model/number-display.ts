import { displayDate } from "./date-display";

/** General shows at most eleven characters of a number. */
const GENERAL_DIGITS = 10;

/**
 * A number in one of Excel's format codes: sections for positive, negative and zero, thousands, decimals, percent,
 * quoted text, `_x` and `*x`, dates. Colours and conditions are left out.
 * @example formatNumber(0.126, "0.0%") // "12.6%"
 */
export function formatNumber(value: number, code: string): string {
  if (code === "General" || code === "@") return general(value);
  const sections = splitSections(code);
  const [positive = "General", negative, zero] = sections;
  if (/[dmy]/i.test(bare(positive))) return displayDate(value, positive);
  if (value === 0 && zero !== undefined) return formatSection(0, zero);
  if (value < 0 && negative !== undefined) return formatSection(-value, negative);
  const rounded = formatSection(Math.abs(value), positive);
  return value < 0 && /[1-9]/.test(rounded) ? `-${rounded}` : rounded;
}

function general(value: number): string {
  const rounded = Number(value.toPrecision(GENERAL_DIGITS));
  const size = Math.abs(rounded);
  if (size !== 0 && (size >= 1e11 || size < 1e-9))
    return rounded.toExponential(5).replace("e+", "E+").replace("e-", "E-");
  return String(rounded);
}

function splitSections(code: string): readonly string[] {
  const sections = [""];
  for (const token of code.match(/"[^"]*"|\\.|./gs) ?? []) {
    if (token === ";") sections.push("");
    else sections.push(`${sections.pop() ?? ""}${token}`);
  }
  return sections;
}

function bare(section: string): string {
  return section.replace(/"[^"]*"|\\.|\[[^\]]*\]|_.|\*./gs, "");
}

/** Literals stand where they stand; the first run of digit places takes the number. */
function formatSection(value: number, section: string): string {
  const places = /[#0?][#0?,.]*/.exec(bare(section))?.[0] ?? null;
  const percent = bare(section).includes("%");
  let done = false;
  return (section.match(/"[^"]*"|\\.|\[[^\]]*\]|_.|\*.|[#0?][#0?,.]*|./gs) ?? [])
    .map((token) => {
      if (!done && places !== null && token === places) {
        done = true;
        return digits(percent ? value * 100 : value, places);
      }
      return literal(token);
    })
    .join("");
}

function literal(token: string): string {
  if (token.startsWith('"')) return token.slice(1, -1);
  if (token.startsWith("\\")) return token.slice(1);
  if (token.startsWith("_")) return " ";
  return token.startsWith("*") || token.startsWith("[") ? "" : token;
}

function digits(value: number, places: string): string {
  const [whole = "", fraction = ""] = places.split(".");
  const least = fraction.replaceAll("#", "").length;
  return new Intl.NumberFormat("en-US", {
    useGrouping: whole.includes(","),
    minimumIntegerDigits: Math.max(1, whole.replace(/[^0]/g, "").length),
    minimumFractionDigits: least,
    maximumFractionDigits: fraction.length,
  }).format(value);
}
