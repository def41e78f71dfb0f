import { type Cents, dollarText } from "../domain/money";
import { bookCash, deposit, postAtBank } from "./cash-book";
import type { Batch } from "./cash-drawer";
import type { City } from "./city";

/** Days on which the treasury errs on purpose. */
export interface TreasuryErrors {
  readonly transposeFrom: number;
  readonly loseDepositFrom: number;
  readonly strayFeeFrom: number;
  transposed: boolean;
  lost: boolean;
  strayFee: boolean;
}

/** The bank keeps this much in the account; the rest goes to the operating account in ten thousands. */
const KEEP_CENTS = 25_000_000;
const SWEEP_STEP_CENTS = 1_000_000;
const MONTHLY_INTEREST = 0.0008;
const STRAY_FEE_CENTS = 3500;

/** Chooses the days of the treasury's errors, all well before the books close. */
export function plantTreasuryErrors(city: City): TreasuryErrors {
  const { firstDay, lastDay } = city.settings;
  const someDay = () => city.chance.whole(firstDay + Math.floor((lastDay - firstDay) / 4), lastDay - 15);
  const days = { transposeFrom: someDay(), loseDepositFrom: someDay(), strayFeeFrom: someDay() };
  return { ...days, transposed: false, lost: false, strayFee: false };
}

/** Evening: deposits the day's batches, and at the month's end books interest and fees and sends the surplus on. */
export function closeTreasuryDay(city: City, errors: TreasuryErrors): void {
  for (const batch of city.cash.close())
    deposit(city, batch, (bookId) => amountAtBank(city, { batch, bookId, errors }));
  const bankOpen = city.calendar.businessDay(city.today) === city.today;
  if (bankOpen && !errors.strayFee && city.today >= errors.strayFeeFrom) chargeStrayFee(city, errors);
  if (city.calendar.at(city.today + 1).dayOfMonth === 1) closeMonth(city);
}

/**
 * The difference of two digits that changed places, in cents, where the two lowest dollar digits differ.
 * @example transposed(70236) // 72036
 */
export function transposed(cents: Cents): Cents {
  const [ones, tens] = [Math.floor(cents / 100) % 10, Math.floor(cents / 1000) % 10];
  return cents + (ones - tens) * 900;
}

interface Deposited {
  readonly batch: Batch;
  readonly bookId: string;
  readonly errors: TreasuryErrors;
}

function amountAtBank(city: City, { batch, bookId, errors }: Deposited): Cents | null {
  const rows = [{ table: "book_cash", key: { entry_id: bookId } }];
  if (!errors.transposed && city.today >= errors.transposeFrom && batch.channel === "LOCKBOX") {
    const cents = transposed(batch.cents);
    if (cents === batch.cents) return cents;
    errors.transposed = true;
    const about = `Booked ${dollarText(batch.cents)}, at the bank ${dollarText(cents)}: two digits changed places, the difference divides by nine.`;
    city.answers.add({
      kind: "transposed-deposit",
      accountId: null,
      rows,
      cents: Math.abs(cents - batch.cents),
      about,
    });
    return cents;
  }
  if (errors.lost || city.today < errors.loseDepositFrom || batch.channel !== "COUNTER") return batch.cents;
  errors.lost = true;
  const about = "A counter deposit that was booked and never reached the bank.";
  city.answers.add({ kind: "deposit-not-at-bank", accountId: null, rows, cents: batch.cents, about });
  return null;
}

function chargeStrayFee(city: City, errors: TreasuryErrors): void {
  errors.strayFee = true;
  const id = postAtBank(city, {
    cents: -STRAY_FEE_CENTS,
    reference: "",
    description: "ACCOUNT ANALYSIS FEE",
    typeCode: "698",
  });
  const about = "A fee on the bank statement that nobody booked.";
  city.answers.add({
    kind: "unbooked-bank-fee",
    accountId: null,
    rows: [{ table: "bank", key: { line_id: id } }],
    cents: STRAY_FEE_CENTS,
    about,
  });
}

function closeMonth(city: City): void {
  const { bank } = city;
  bothSides(city, Math.round(bank.balanceCents * MONTHLY_INTEREST), {
    description: "INTEREST EARNED",
    typeCode: "354",
  });
  bothSides(city, -bank.cardFeeCents, { description: "MERCHANT DISCOUNT FEES", typeCode: "698" });
  bank.cardFeeCents = 0;
  const surplus = Math.floor((bank.balanceCents - KEEP_CENTS) / SWEEP_STEP_CENTS) * SWEEP_STEP_CENTS;
  if (surplus > 0) bothSides(city, -surplus, { description: "TRANSFER TO OPERATING", typeCode: "575" });
}

function bothSides(city: City, cents: Cents, line: { readonly description: string; readonly typeCode: string }): void {
  if (cents === 0) return;
  const transfer = line.typeCode === "575";
  bookCash(city, { cents, kind: transfer ? "disbursement" : "adjustment", reference: "", source: line.description });
  postAtBank(city, { cents, reference: "", ...line });
}
