import type { FoundColumn, FoundTable } from "../layout/found-table";
import { headingKey } from "../mapping/heading-words";
import { isBankRouting, isCardNumber, isEmail, isPhone, isSocialSecurity } from "./sensitive-values";

/** What a column seems to hold. */
export type SensitiveWhat =
  | "national id"
  | "bank account"
  | "card number"
  | "e-mail"
  | "phone"
  | "birth date"
  | "driver license";

/** A column that is left out unless it is asked for. */
export interface Sensitive {
  readonly column: string;
  readonly what: SensitiveWhat;
  readonly why: string;
}

/** Headings, in whole words. */
const HEADINGS: readonly (readonly [RegExp, SensitiveWhat])[] = [
  [
    /\b(ssn|social security|soc sec|tax (payer )?number|taxpayer|tin|itin|ein|fein|federal number|national number)\b/,
    "national id",
  ],
  [
    /\b(bank account|bank acct|routing|aba|transit|checking account|saving account|dda|iban|dfi|draft account|ach account|receiving account|bank number)\b/,
    "bank account",
  ],
  [/\b(card number|cc number|credit card$|card account|pan|card num)\b/, "card number"],
  [/\bemail\b/, "e-mail"],
  [/\b(phone|cell|mobile|fax)\b/, "phone"],
  [/\b(dob|birth date|date of birth|birthdate|birthday|birth)\b/, "birth date"],
  [
    /\b(driver license|drivers license|driver licence|driver lic|dl number|license number|licence number)\b/,
    "driver license",
  ],
];

/** By the values alone, where the heading does not say that they are something else. */
const VALUES: readonly (readonly [(text: string) => boolean, SensitiveWhat, string])[] = [
  [isSocialSecurity, "national id", "are printed like social security numbers"],
  [isCardNumber, "card number", "have the length and the check digit of card numbers"],
  [isEmail, "e-mail", "are e-mail addresses"],
  [isPhone, "phone", "are printed like phone numbers"],
  [isBankRouting, "bank account", "are bank routing numbers with a right check digit"],
];

/** Numbers of the utility that may look like any of these: account, meter, bill, parcel, receipt … */
const OF_THE_UTILITY =
  /\b(account|customer|meter|bill|invoice|parcel|receipt|location|premise|service|transaction|trace|batch|check|reference|confirmation|serial|amount|date|zip|order|entry|read|reading|usage|balance|number|no)\b/;

/** Fewer different values than this prove nothing by a check digit. */
const ENOUGH_VALUES = 3;

/**
 * The columns that look like national ids, bank or card numbers, e-mail, phone, birth dates or licences: by their
 * headings, or by nearly all their values. A number that the heading calls an account, a meter, a bill … of the utility
 * is not judged by its digits; names and addresses are confidential but are no such column.
 * @example sensitiveColumns(found) // [{ column: "SSN", what: "national id", why: 'the heading "SSN"' }]
 */
export function sensitiveColumns(found: FoundTable): readonly Sensitive[] {
  return found.columns.flatMap((column) => byHeading(column) ?? byValues(column) ?? []);
}

/**
 * A confidential text as it may be shown: the last four characters of a number, the domain of an e-mail, nothing else.
 * @example maskValue("4111 1111 1111 1111", "card number") // "•••• 1111"
 */
export function maskValue(text: string, what: SensitiveWhat): string {
  const plain = text.trim();
  if (plain === "") return "";
  if (what === "e-mail") return `••••${plain.includes("@") ? plain.slice(plain.lastIndexOf("@")) : ""}`;
  const kept = plain.replace(/[^0-9A-Za-z]/g, "");
  return what === "birth date" || kept.length < 8 ? "••••" : `•••• ${kept.slice(-4)}`;
}

function byHeading(column: FoundColumn): Sensitive | undefined {
  if (column.heading === null || column.filledShare === 0) return undefined;
  const key = headingKey(column.heading);
  const what = HEADINGS.find(([pattern]) => pattern.test(key))?.[1];
  if (what === undefined || (what === "card number" && alreadyMasked(column))) return undefined;
  if (what === "phone" && !/\d{3}/.test(column.samples.join(" "))) return undefined;
  return { column: column.name, what, why: `the heading "${column.heading}"` };
}

function byValues(column: FoundColumn): Sensitive | undefined {
  const named = OF_THE_UTILITY.test(headingKey(column.heading ?? ""));
  const values = column.samples.map((text) => text.trim());
  for (const [looksLike, what, how] of VALUES) {
    if ((named && what !== "e-mail") || values.length < (what === "e-mail" ? 1 : ENOUGH_VALUES)) continue;
    const count = values.filter(looksLike).length;
    if (count >= values.length * 0.9)
      return { column: column.name, what, why: `${count} of ${values.length} different values ${how}` };
  }
  return undefined;
}

/** `XXXX1234` shows no more than a mask would. */
function alreadyMasked({ samples }: FoundColumn): boolean {
  return samples.every((text) => /[x*•#]{2,}/i.test(text) || text.replace(/\D/g, "").length <= 4);
}
