import { median } from "simple-statistics";
import { monthInSentence } from "../../domain/month-name";
import { serviceInWords } from "../../domain/service-in-words";
import { counted, type UnitOddity } from "../units/unit-oddity";
import { shareText, useText } from "../units/use-text";
import type { ClassUnits, MonthUnits, ServiceUnits } from "./billable-units-result";

/** More bills of no use than this are more than empty houses. */
const MOSTLY_IDLE = 0.25;
/** Billed and metered use of a year differ by less through the different months they stand in. */
const OFF_METERED = 0.05;
/** More estimated reads than this make volumes doubtful. */
const MANY_ESTIMATES = 0.1;

/** Patterns that the sums of a service show. */
export function unitOddities(service: ServiceUnits): readonly UnitOddity[] {
  return [
    ...service.classes.flatMap((each) => idleClass(service, each)),
    ...service.classes.flatMap((each) => offMetered(service, each)),
    ...classless(service),
    ...estimates(service),
    ...thinMonths(service),
    ...missingSizes(service),
    ...corrections(service),
  ];
}

function idleClass(service: ServiceUnits, each: ClassUnits): readonly UnitOddity[] {
  const share = each.bills === 0 ? 0 : each.zeroBills / each.bills;
  if (share <= MOSTLY_IDLE) return [];
  const where = `${serviceInWords(service.service)}, ${each.customerClass}`;
  const code = each.use === 0 ? "class-without-use" : "class-mostly-without-use";
  const bills = `${each.zeroBills.toLocaleString("en-US")} of ${counted(each.bills, "bill")} (${shareText(share)})`;
  return [
    {
      code,
      count: each.zeroBills,
      message: `${where}: ${bills} state no use. Look whether they are fire lines or closed services; averages per bill mean little for this class.`,
    },
  ];
}

/** Where reads stand for bills, or a service is not metered, there is nothing to compare. */
function offMetered({ service, byReads }: ServiceUnits, each: ClassUnits): readonly UnitOddity[] {
  const { use, meteredUse, bills } = each;
  const off = meteredUse > 0 ? use / meteredUse - 1 : 0;
  if (byReads || Math.abs(off) <= OFF_METERED) return [];
  const more = off > 0 ? "more" : "less";
  const message = `${serviceInWords(service)}, ${each.customerClass}: ${useText(use)} billed and ${useText(meteredUse)} metered, ${shareText(Math.abs(off))} ${more}. Look for reads that were not exported, estimates and corrected bills.`;
  return [{ code: "billed-off-metered", count: bills, message }];
}

function classless({ service, classes }: ServiceUnits): readonly UnitOddity[] {
  const none = classes.find(({ customerClass }) => customerClass === "no class");
  if (none === undefined || none.bills === 0) return [];
  const message = `${serviceInWords(service)}: ${counted(none.bills, "bill")} of ${counted(none.accounts, "account")} without a customer class. Export the accounts with their class; rates by class leave these bills out.`;
  return [{ code: "no-class", count: none.bills, message }];
}

function estimates({ service, reads, estimatedReads }: ServiceUnits): readonly UnitOddity[] {
  if (reads === 0 || estimatedReads / reads <= MANY_ESTIMATES) return [];
  const message = `${serviceInWords(service)}: ${shareText(estimatedReads / reads)} of ${counted(reads, "read")} are estimated. The volumes of single months are doubtful; the year's is better.`;
  return [{ code: "many-estimates", count: estimatedReads, message }];
}

/** Where every second month is billed less, it is compared with its like. */
function thinMonths({ service, months }: ServiceUnits): readonly UnitOddity[] {
  const thin = months.filter((month) => month.bills * 2 < usualBills(month, months));
  if (thin.length === 0) return [];
  const named = thin.map(({ month, bills }) => `${monthInSentence(month)} (${counted(bills, "bill")})`).join(", ");
  const message = `${serviceInWords(service)}: less than half of the usual bills in ${named}. Export these months again; until then peaks, seasons, trends and forecast take them as they are.`;
  return [{ code: "thin-month", count: thin.length, message }];
}

function usualBills({ month }: MonthUnits, months: readonly MonthUnits[]): number {
  const isEven = (each: string) => Number(each.slice(5, 7)) % 2 === 0;
  const like = months.filter((each) => isEven(each.month) === isEven(month));
  const usual = (some: readonly MonthUnits[]) => median(some.map(({ bills }) => bills));
  return Math.min(usual(months), usual(like));
}

function missingSizes({ service, sizes }: ServiceUnits): readonly UnitOddity[] {
  const missing = sizes.filter(({ ratio }) => ratio === null);
  if (missing.length === 0 || missing.length === sizes.length) return [];
  const named = missing
    .map(
      ({ meterSize, averageMeters }) =>
        `${meterSize === "" ? "no size" : meterSize} (${useText(averageMeters)} meters in the usual month)`,
    )
    .join(", ");
  const message = `${serviceInWords(service)}: the table of equivalent meters has no ratio for ${named}. They count for nothing: correct the sizes, or use a table that names them.`;
  return [{ code: "size-without-ratio", count: missing.length, message }];
}

function corrections({ service, corrections: count, correctionUse }: ServiceUnits): readonly UnitOddity[] {
  if (count === 0) return [];
  const message = `${serviceInWords(service)}: ${counted(count, "entry")} of use below zero, ${useText(correctionUse)} in all. Taken off the use, and counted as no bill; look at the bills they correct.`;
  return [{ code: "correction", count, message: message.replace("entrys", "entries") }];
}
