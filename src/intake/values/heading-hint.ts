/** What a heading alone says about the values below it. */
export interface HeadingHint {
  /** The format that its words name; null where they name none. */
  readonly wants: "id" | "money" | "date" | "quantity" | "yes-no" | "text" | null;
  /** Whether whole numbers below it are of that format too; else only clear values are ("Water" may be charges or usage). */
  readonly sure: boolean;
  /** Whether any of its words speaks of a day: "Date Paid", "Service From". */
  readonly saysDate: boolean;
}

const WORDS: Readonly<Record<Exclude<HeadingHint["wants"], null>, string>> = {
  id: "account accounts acct accts accountno acctno cust customer meter mtr bill invoice inv check chk cheque zip zipcode postal phone telephone tel fax mobile cell parcel apn pin route book seq sequence ref reference receipt batch trans transaction trn tran id ids no num number nbr nr code location loc premise serial key cid trace routing aba lockbox confirmation order card register mailer suffix ssn ein transit",
  money:
    "amount amounts amt balance bal total totals tot due current credit credits debit debits fee fees tax taxes penalty penalties pen interest paid payment payments pmt pmts arrears gross net deposit deposits principal cost price owed owing charge charges charged charg adj adjustment adjustments billed surcharge prior previous forward billing late past opening closing beginning ending open refund refunds discount unapplied water sewer wastewater storm stormwater refuse garbage trash sanitation recycling irrigation drainage gas electric",
  date: "date dates dt dte day dob dated",
  quantity:
    "usage use consumption cons consump reading readings read reads units unit count qty quantity gallons gallon gal gals kgal ccf hcf cf cubic multiplier eru erus edu edus esu occupants days pct percent bills accounts_count tickets containers dwellings flow",
  "yes-no": "flag yn certified estimated est autopay exempt taxable inside active paperless",
  text: "name names address addr street city state description desc memo comment comments note notes type status class method source year yr size category kind result reason owner tenant recipient company attn contact remarks terms program user by service services",
};

const SURE_MONEY = new Set(
  "amount amounts amt balance bal total totals due credit credits debit debits fee fees tax taxes penalty penalties interest paid payment payments pmt pmts gross net deposit deposits arrears owed".split(
    " ",
  ),
);
const DAY_WORDS = new Set(
  "date dates dt dte dob dated from to thru through since until start end begin due posted effective opened closed period".split(
    " ",
  ),
);
const KIND_OF_WORD = new Map(
  Object.entries(WORDS).flatMap(([kind, words]) => words.split(" ").map((word) => [word, kind] as const)),
);

/** An aging bucket: `1-30`, `Over 90`, `30 Days`, `120+`, `31 - 60 Days`. */
const BUCKET =
  /^(over|under|>|<)? ?[0-9]{1,3} ?((-|to|thru) ?[0-9]{2,3})? ?(\+|days?|& over|and over|days? past due)?$/;

/**
 * What a column's heading says about its format; its last known word decides.
 * @example headingHint("Bill Amount").wants // "money"
 */
export function headingHint(heading: string | null): HeadingHint {
  const small = (heading ?? "").trim().toLowerCase();
  const words: readonly string[] = small.replaceAll("#", " no ").match(/[a-z]+/g) ?? [];
  const saysDate = words.some((word) => DAY_WORDS.has(word));
  if (BUCKET.test(small)) return { wants: "money", sure: true, saysDate: false };
  if (/\b(number|no\.?|#) of\b/.test(small) || words.includes("days"))
    return { wants: "quantity", sure: true, saysDate };
  const known = words.filter((word) => KIND_OF_WORD.has(word)).at(-1);
  if (known === undefined) return { wants: null, sure: false, saysDate };
  const wants = kindOf(known);
  return { wants, sure: wants !== "money" || SURE_MONEY.has(known), saysDate };
}

function kindOf(word: string): HeadingHint["wants"] {
  const kind = KIND_OF_WORD.get(word);
  switch (kind) {
    case "id":
    case "money":
    case "date":
    case "quantity":
    case "yes-no":
    case "text":
      return kind;
    default:
      return null;
  }
}
