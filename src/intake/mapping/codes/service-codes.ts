import { headingKey } from "../heading-words";

/** The ledger's word for a service, and the words and codes that vendors print for it, in whole words. */
const SERVICE_WORDS: Readonly<Record<string, string>> = {
  water:
    "water|wa|wt|w|wat|wtr|h2o|water base|base water|water service|water usage|water consumption|potable|domestic water|water metered|water fixed|water minimum|water flat|residential water|commercial water|city water",
  sewer:
    "sewer|sw|se|s|swr|sew|wastewater|waste water|ww|sanitary|sanitary sewer|san sewer|sewage|sewer base|sewer service|sewer usage|sewer flat|sewer charge|residential sewer|commercial sewer",
  storm:
    "storm|st|stm|storm water|stormwater|drainage|storm drain|storm sewer|swm|runoff|surface water|stmwtr|storm drainage",
  solid_waste:
    "solid waste|refuse|rf|ref|garbage|gb|ga|garb|trash|tr|sanitation|solid_waste|waste collection|refuse collection|waste|rubbish|solid|toter|swst|sanit",
  recycling: "recycling|recycle|rc|recy",
  irrigation: "irrigation|ir|irr|irrig|lawn meter|irrigation water|sprinkler",
  fire: "fire|fire line|fire protection|fire service|fp|fire sprinkler|hydrant|fire hydrant",
  reclaimed: "reclaimed|reclaimed water|reuse|recycled water",
  electric: "electric|el|elec|electricity|power|kwh",
  gas: "gas|natural gas",
  street_light: "street light|streetlight|street lighting|lights|security light",
  yard_waste: "yard waste|yard|green waste|brush",
};

const OTHER_CHARGES: Readonly<Record<string, string>> = {
  penalty:
    "penalty|penalties|pen|late|late fee|late charge|late penalty|lt|lp|pn|delinquent fee|delinquent charge|delinquent penalty|late payment charge|late payment penalty|interest|finance charge|int|lpc|water penalty|sewer penalty|storm penalty|refuse penalty|past due penalty",
  tax: "tax|sales tax|state tax|city tax|county tax|utility tax|tx|excise tax|franchise tax|franchise fee",
  fee: "fee|service fee|admin fee|administrative fee|nsf|nsf fee|returned check fee|return check fee|reconnect|reconnect fee|reconnection|connection fee|turn on fee|shutoff fee|shut off fee|disconnect fee|transfer fee|tap fee|hydrant fee|debt service|debt|capital|capital fee|infrastructure fee|meter fee|ready to serve|rts|billing fee|certification fee|lien fee|customer charge|base charge|service charge|surcharge|setup fee",
};

const SERVICE_OF = inverted(SERVICE_WORDS);
const KIND_OF = inverted(OTHER_CHARGES);
const CREDIT =
  /\b(unapplied|overpay\w*|over payment|prepa\w+|pre payment|credit|cr bal|on account|open credit|deposit|refundable|unallocated|suspense|unap|ppay|oap|crbal)\b/;

/**
 * The ledger's word for a service code or name; null when it is not known.
 * @example serviceOfCode("REFUSE") // "solid_waste"
 */
export function serviceOfCode(text: string): string | null {
  const key = headingKey(text);
  return SERVICE_OF.get(text.trim().toLowerCase()) ?? SERVICE_OF.get(key) ?? serviceInside(key);
}

/**
 * Whether a charge code is no service but a `penalty`, `tax` or `fee`; null when it is none of them.
 * @example chargeKindOfCode("Late Fee") // "penalty"
 */
export function chargeKindOfCode(text: string): string | null {
  const key = headingKey(text);
  const known = KIND_OF.get(text.trim().toLowerCase()) ?? KIND_OF.get(key);
  if (known !== undefined) return known;
  if (/\b(penalty|late)\b/.test(key)) return "penalty";
  if (/\btax\b/.test(key)) return "tax";
  return /\bfee\b/.test(key) ? "fee" : null;
}

/**
 * Whether a charge code of an aging report names money that the customer has in advance, not a charge.
 * @example isCreditCode("UNAPPLIED") // true
 */
export function isCreditCode(text: string): boolean {
  return CREDIT.test(text.toLowerCase().replace(/[^a-z]+/g, " "));
}

function inverted(words: Readonly<Record<string, string>>): ReadonlyMap<string, string> {
  const pairs = Object.entries(words).flatMap(([word, codes]) =>
    codes.split("|").flatMap((code): readonly (readonly [string, string])[] => [
      [code, word],
      [headingKey(code), word],
    ]),
  );
  return new Map(pairs);
}

/** "WATER 5/8 RES" names water; a name with two services names neither. */
function serviceInside(key: string): string | null {
  if (chargeKindInside(key)) return null;
  const found = new Set(
    key
      .split(" ")
      .filter((word) => word.length > 3)
      .flatMap((word) => SERVICE_OF.get(word) ?? []),
  );
  const [only] = found;
  if (found.has("storm")) return "storm";
  return found.size === 1 && only !== undefined ? only : null;
}

function chargeKindInside(key: string): boolean {
  return /\b(penalty|late|tax|fee)\b/.test(key);
}
