import type { FoundColumn } from "../../layout/found-table";

/** What an export prints, in lower case, and the ledger's word for it. */
export type CodeWords = Readonly<Record<string, string>>;

/** State of an account: the ledger knows three. */
export const ACCOUNT_STATUS_CODES: CodeWords = {
  a: "active",
  ac: "active",
  act: "active",
  active: "active",
  on: "active",
  open: "active",
  current: "active",
  occupied: "active",
  "1": "active",
  y: "active",
  yes: "active",
  i: "inactive",
  in: "inactive",
  ina: "inactive",
  inactive: "inactive",
  off: "inactive",
  "shut off": "inactive",
  shutoff: "inactive",
  disconnected: "inactive",
  vacant: "inactive",
  "0": "inactive",
  n: "inactive",
  no: "inactive",
  suspended: "inactive",
  pending: "inactive",
  f: "final",
  fin: "final",
  final: "final",
  finaled: "final",
  finalled: "final",
  "final billed": "final",
  closed: "final",
  c: "final",
  terminated: "final",
  "moved out": "final",
};

/** Who lives at the address. */
export const OCCUPANCY_CODES: CodeWords = {
  o: "owner",
  own: "owner",
  owner: "owner",
  "owner occupied": "owner",
  landlord: "owner",
  l: "owner",
  t: "tenant",
  ten: "tenant",
  tenant: "tenant",
  r: "tenant",
  rent: "tenant",
  renter: "tenant",
  rental: "tenant",
  occupant: "tenant",
};

/** Abbreviations of customer classes that everyone reads the same; names in full stay as the city prints them. */
export const CLASS_CODES: CodeWords = {
  r: "residential",
  re: "residential",
  res: "residential",
  resi: "residential",
  resid: "residential",
  c: "commercial",
  co: "commercial",
  com: "commercial",
  comm: "commercial",
  coml: "commercial",
  i: "industrial",
  ind: "industrial",
  indus: "industrial",
  inst: "institutional",
  g: "government",
  gov: "government",
  govt: "government",
  mun: "municipal",
  muni: "municipal",
  mf: "multi-family",
  sf: "single-family",
  irr: "irrigation",
  irrig: "irrigation",
};

/** Estimated or actual reads. */
export const ESTIMATED_CODES: CodeWords = {
  e: "Y",
  est: "Y",
  estimate: "Y",
  estimated: "Y",
  calculated: "Y",
  y: "Y",
  yes: "Y",
  true: "Y",
  "1": "Y",
  x: "Y",
  a: "N",
  act: "N",
  actual: "N",
  regular: "N",
  r: "N",
  m: "N",
  manual: "N",
  n: "N",
  no: "N",
  false: "N",
  "0": "N",
};

/** More different texts than this are no code list. */
const MOST_CODES = 60;

/**
 * The code list of a column: every code that was seen, as the ledger's word where it is known, else as it is.
 * @example codesOf(column("Class", ["RES", "COM", "CAMP"]), CLASS_CODES) // { RES: "residential", COM: "commercial", CAMP: "CAMP" }
 */
export function codesOf(column: FoundColumn, known: CodeWords): Record<string, string> {
  if (column.distinctCount > MOST_CODES) return {};
  return Object.fromEntries(column.samples.map((code) => [code, wordOf(code, known) ?? code]));
}

/**
 * Whether the ledger knows every text seen in a column.
 * @example allKnown(column("Status", ["A", "F"]), ACCOUNT_STATUS_CODES) // true
 */
export function allKnown(column: FoundColumn, known: CodeWords): boolean {
  return column.samples.length > 0 && column.samples.every((code) => wordOf(code, known) !== undefined);
}

function wordOf(code: string, known: CodeWords): string | undefined {
  return known[code.trim().toLowerCase()];
}
