/** Which way a figure is rounded; `nearest` takes a half away from zero, as Excel does. */
export type Rounding = "nearest" | "away-from-zero" | "toward-zero";

/**
 * Rounds to decimal places as a spreadsheet shows them: 1.005 is taken for the decimal it prints as.
 * @example roundTo(1.005, 2, "nearest") // 1.01
 */
export function roundTo(value: number, digits: number, rounding: Rounding): number {
  const places = Math.trunc(digits);
  const shifted = Number(shift(Math.abs(value), places).toPrecision(15));
  return Math.sign(value) * shift(whole(shifted, rounding), -places);
}

function whole(value: number, rounding: Rounding): number {
  if (rounding === "nearest") return Math.round(value);
  return rounding === "away-from-zero" ? Math.ceil(value) : Math.floor(value);
}

/** Moves the decimal point in the printed number, which a multiplication would blur. */
function shift(value: number, places: number): number {
  const [digits = "0", exponent = "0"] = String(value).split("e");
  return Number(`${digits}e${Number(exponent) + places}`);
}
