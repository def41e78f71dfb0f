/** Words of headings, and the abbreviations that billing systems and banks print for each. */
const PRINTED_AS: Readonly<Record<string, string>> = {
  account: "acct acc acnt",
  "account number": "actno acctno accountno",
  address: "addr add",
  "address 1": "addr1 address1",
  "address 2": "addr2 address2",
  adjustment: "adj adjust adjmt",
  amount: "amt amnt",
  approved: "apprv",
  arrangement: "arr agreement agrmt",
  authorization: "auth authorisation",
  balance: "bal blnc",
  batch: "btch",
  category: "cat",
  charge: "chg chrg chgs",
  check: "chk ck cheque",
  "check number": "checkno",
  class: "cls",
  code: "cd",
  confirmation: "conf confirm",
  consumption: "cons consump consumpt",
  credit: "cr",
  current: "curr cur",
  customer: "cst cust",
  "customer number": "custno",
  cycle: "cy cyc",
  date: "dt dte",
  debit: "dr",
  delinquent: "del delq",
  deposit: "dep",
  description: "desc descr descrip",
  effective: "eff",
  estimated: "est",
  flag: "flg",
  frequency: "freq",
  from: "fr",
  indicator: "ind",
  installment: "inst instal instalment",
  invoice: "inv",
  "invoice number": "invno",
  journal: "jrnl jnl",
  line: "ln",
  location: "loc locn",
  maintenance: "maint",
  meter: "mtr",
  method: "meth mthd",
  miscellaneous: "misc",
  name: "nm",
  number: "id ident identifier nbr no num numb nr",
  occupancy: "occ",
  operator: "oper opr",
  original: "orig",
  outstanding: "outst",
  paid: "pd",
  payment: "pay pmt pmts pymt pymnt paymt",
  penalty: "pen penal",
  period: "per",
  phone: "ph tel telephone",
  posted: "post posting",
  premise: "prem premises",
  present: "pres",
  previous: "prev prv prior",
  property: "prop",
  quantity: "qty",
  read: "rd",
  reading: "rdg rdng",
  receipt: "rcpt rct recpt",
  reference: "ref refer",
  register: "reg",
  route: "rte",
  schedule: "sched",
  sequence: "seq",
  serial: "ser",
  service: "serv srvc svc",
  sewer: "swr",
  size: "sz",
  source: "src",
  statement: "stmt",
  status: "stat",
  thru: "thr through",
  total: "tot ttl",
  transaction: "tran trans transact trn trx txn xact",
  type: "typ",
  "unit of measure": "uom",
  usage: "usg",
  user: "usr",
  utility: "util",
  water: "wtr",
  withdrawal: "wd",
  year: "yr",
  "zip code": "zipcode",
};

const WORD_OF: ReadonlyMap<string, string> = new Map(
  Object.entries(PRINTED_AS).flatMap(([word, printed]) => printed.split(" ").map((each) => [each, word] as const)),
);

/** Words that end in s without being a plural. */
const NO_PLURAL = new Set([
  "gross",
  "status",
  "address",
  "class",
  "gas",
  "gis",
  "bus",
  "days",
  "hours",
  "less",
  "process",
  "basis",
  "plus",
]);

/**
 * A heading in whole words, lower case, in the singular: what synonyms are compared by.
 * @example headingKey("Cust_Acct #") // "customer account number"
 * @example headingKey("PrevReadDt") // "previous read date"
 */
export function headingKey(heading: string): string {
  const words = heading
    .normalize("NFKD")
    .replace(/[\u0300-\u036f]/g, "")
    .replace(/([a-z0-9])([A-Z])/g, "$1 $2")
    .replace(/([A-Z]+)([A-Z][a-z])/g, "$1 $2")
    .toLowerCase()
    .replace(/['’]/g, "")
    .replace(/#/g, " number ")
    .replace(/\be[- ]?mail/g, "email")
    .replace(/[^a-z0-9]+/g, " ")
    .trim();
  if (words === "") return "";
  return words.split(" ").flatMap(apart).map(wholeWord).filter(notRepeated).join(" ");
}

/** Two abbreviations without a blank, as fields of old systems are named: `CUSTNAME`, `PMTDATE`, `BILLAMT`. */
const RUN_TOGETHER =
  /^(acct|account|cust|customer|pmt|paymt|payment|bill|due|svc|serv|service|mtr|meter|trans|tran|trx|chk|check|last|prev|curr|inv|invoice|batch|rcpt|receipt|post|read)(no|nbr|num|number|name|nm|date|dt|amt|amount|addr|address|code|cd|type|typ|bal|balance|desc|status)$/;

function apart(word: string): readonly string[] {
  const [, first, second] = RUN_TOGETHER.exec(word) ?? [];
  return first === undefined || second === undefined || WORD_OF.has(word) ? [word] : [first, second];
}

function wholeWord(word: string): string {
  const singular =
    word.length > 3 && word.endsWith("s") && !word.endsWith("ss") && !NO_PLURAL.has(word) ? word.slice(0, -1) : word;
  return WORD_OF.get(word) ?? WORD_OF.get(singular) ?? singular;
}

/** "Acct No #" says number twice. */
function notRepeated(word: string, index: number, all: readonly string[]): boolean {
  return index === 0 || all[index - 1] !== word;
}
