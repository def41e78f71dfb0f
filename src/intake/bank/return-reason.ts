/** Reasons of ACH returns as NACHA's rules name them. */
const REASONS: Readonly<Record<string, string>> = {
  R01: "Insufficient funds",
  R02: "Account closed",
  R03: "No account or unable to locate account",
  R04: "Invalid account number",
  R05: "Unauthorized debit to consumer account",
  R06: "Returned at the request of the originating bank",
  R07: "Authorization revoked by customer",
  R08: "Payment stopped",
  R09: "Uncollected funds",
  R10: "Customer advises not authorized",
  R11: "Entry not in accordance with the authorization",
  R12: "Account sold to another bank",
  R13: "Invalid routing number",
  R14: "Representative payee deceased",
  R15: "Beneficiary or account holder deceased",
  R16: "Account frozen",
  R17: "File record edit criteria or questionable circumstances",
  R18: "Improper effective entry date",
  R19: "Amount field error",
  R20: "Non-transaction account",
  R21: "Invalid company identification",
  R22: "Invalid individual id number",
  R23: "Credit refused by receiver",
  R24: "Duplicate entry",
  R25: "Addenda error",
  R26: "Mandatory field error",
  R27: "Trace number error",
  R28: "Routing number check digit error",
  R29: "Corporate customer advises not authorized",
  R30: "Bank does not take part in check truncation",
  R31: "Permissible return entry",
  R32: "Bank does not settle",
  R33: "Return of XCK entry",
  R34: "Limited participation bank",
  R35: "Return of improper debit entry",
  R36: "Return of improper credit entry",
  R37: "Source document presented for payment",
  R38: "Stop payment on source document",
  R39: "Improper source document",
  R51: "Item ineligible or notice not given",
  R52: "Stop payment on item",
  R53: "Item and entry presented for payment",
  R61: "Misrouted return",
  R67: "Duplicate return",
  R68: "Untimely return",
  R69: "Field error in return",
  R70: "Permissible return not accepted",
};

/** What notifications of change ask for, as NACHA's rules name it. */
const CHANGES: Readonly<Record<string, Change>> = {
  C01: { wrong: "account number", kind: "account" },
  C02: { wrong: "routing number", kind: "routing" },
  C03: { wrong: "routing number and account number", kind: "both" },
  C04: { wrong: "account name", kind: "other" },
  C05: { wrong: "transaction code (checking or savings)", kind: "other" },
  C06: { wrong: "account number and transaction code", kind: "account" },
  C07: { wrong: "routing number, account number and transaction code", kind: "both" },
  C08: { wrong: "foreign bank identification", kind: "other" },
  C09: { wrong: "individual id number", kind: "other" },
  C13: { wrong: "addenda format", kind: "other" },
  C14: { wrong: "entry class for an outbound international payment", kind: "other" },
};

/** What a notification of change says is wrong, and what the corrected text holds. */
interface Change {
  readonly wrong: string;
  readonly kind: "account" | "routing" | "both" | "other";
}

/**
 * A return's code with its reason.
 * @example returnReason("R01") // "R01 Insufficient funds"
 */
export function returnReason(code: string): string {
  const reason = REASONS[code];
  return reason === undefined ? code : `${code} ${reason}`;
}

/**
 * A notification of change in words. Bank account numbers show their last four characters only.
 * @example changeNotice("C01", "1918171614") // "C01: correct the account number to …1614"
 */
export function changeNotice(code: string, corrected: string): string {
  const change = CHANGES[code];
  if (change === undefined) return `${code}: correct the bank data to ${lastFour(corrected)}`;
  const text = change.kind === "routing" || change.kind === "other" ? corrected : lastFours(corrected);
  return `${code}: correct the ${change.wrong} to ${text}`;
}

function lastFours(text: string): string {
  return text
    .split(/\s+/)
    .map((each) => (each.length > 4 ? lastFour(each) : each))
    .join(" ");
}

function lastFour(text: string): string {
  return text.length > 4 ? `…${text.slice(-4)}` : text;
}
