import { allowanceConventions, lossConventions, rollConventions } from "../analyses/allowance/conventions";
import type {
  AllowanceCell,
  AllowanceResult,
  LossYear,
  NamedRolls,
  ScopeLosses,
  SeededRate,
  SetAside,
} from "../analyses/allowance/allowance-result";
import { dollarText } from "../domain/money";
import { type RollMatrix, type RollRow, rollShares } from "../domain/roll-rate";

/** Roll rates, loss rates and allowance as JSON: a key each, with the convention used; money as text in dollars. */
export function allowanceJson(result: AllowanceResult) {
  const names = result.buckets.map(({ bucket }) => bucket);
  return {
    roll_rates: rollRatesJson(result, names),
    loss_rates: lossRatesJson(result, names),
    allowance: amountsJson(result, names),
  };
}

type Names = readonly string[];

function rollRatesJson({ args, monthEnds, rollRates }: AllowanceResult, names: Names) {
  const each = ({ name, matrix }: NamedRolls) => [name, matrixJson(matrix, names)] as const;
  return {
    from: monthEnds[0] ?? null,
    to: monthEnds.at(-1) ?? null,
    months: rollRates.byMonth.length,
    matrix: matrixJson(rollRates.all, names),
    by_month: rollRates.byMonth.map(({ name, matrix }) => ({ month_end: name, matrix: matrixJson(matrix, names) })),
    by_service: Object.fromEntries(rollRates.byService.map(each)),
    by_class: Object.fromEntries(rollRates.byClass.map(each)),
    assumed: dollarText(rollRates.assumedCents),
    convention: rollConventions(args, rollRates).join(" "),
  };
}

function matrixJson(matrix: RollMatrix, names: Names) {
  return matrix.map((row, index) => ({
    bucket: names[index] ?? "",
    open: dollarText(row.openCents),
    documents: row.documents,
    ...ways(row, names),
  }));
}

/** Amounts and rates of the ways out of a bucket; a rate is null where nothing stood in it. */
function ways(row: RollRow, names: Names) {
  const shares = rollShares(row);
  const way = (cents: number, share: number | undefined) => ({ amount: dollarText(cents), rate: share ?? null });
  return {
    to: Object.fromEntries(names.map((name, to) => [name, way(row.stayCents[to] ?? 0, shares?.stay[to])])),
    paid: way(row.paidCents, shares?.paid),
    credited: way(row.creditedCents, shares?.credited),
    written_off: way(row.writtenOffCents, shares?.writtenOff),
    ...(row.otherCents === 0 ? {} : { other: way(row.otherCents, shares?.other) }),
  };
}

function lossRatesJson(result: AllowanceResult, names: Names) {
  const [all, ...services] = result.losses;
  return {
    default: "absorbing_chain",
    rates: all === undefined ? [] : scopeJson(all, names),
    by_service: Object.fromEntries(services.map((scope) => [scope.service ?? "", scopeJson(scope, names)])),
    years: result.years.map(yearJson),
    recovered_share: result.recoveredShare,
    history_months: result.args.lossMonths,
    least_documents: result.args.leastDocuments,
    convention: lossConventions(result).join(" "),
  };
}

function scopeJson({ eventual, product, history }: ScopeLosses, names: Names) {
  return names.map((bucket, index) => ({
    bucket,
    absorbing_chain: eventual[index] ?? null,
    product_of_roll_rates: product[index] ?? null,
    write_off_history: {
      open: dollarText(history[index]?.openCents ?? 0),
      written_off: dollarText(history[index]?.writtenOffCents ?? 0),
      net_rate: history[index]?.netRate ?? null,
    },
  }));
}

function yearJson({ from, to, billedCents, writtenOffCents, recoveredCents, netRate }: LossYear) {
  return {
    from,
    to,
    billed: dollarText(billedCents),
    written_off: dollarText(writtenOffCents),
    recovered: dollarText(recoveredCents),
    net_rate: netRate,
  };
}

function amountsJson(result: AllowanceResult, names: Names) {
  const { args, rates, cells, total, unappliedCreditsCents, yearEnd } = result;
  return {
    as_of: args.asOf,
    ...setAsideJson(total),
    unapplied_credits: dollarText(unappliedCreditsCents),
    receivables: dollarText(total.openCents + unappliedCreditsCents),
    year_end: yearEnd === null ? null : { day: yearEnd.day, ...setAsideJson(yearEnd.total) },
    lienable_services: args.lienableServices,
    lien_after_days: args.lienAfterDays,
    lien_rate: args.lienRate,
    rates: Object.fromEntries(rates.map(({ service, rates: own }) => [service, ratesJson(own, names)])),
    cells: cells.map((cell) => cellJson(cell, names)),
    checks: result.checks.map(({ name, label, leftCents, rightCents }) => ({
      name,
      label,
      passes: leftCents === rightCents,
      difference: dollarText(leftCents - rightCents),
    })),
    convention: allowanceConventions(result.args).join(" "),
  };
}

function ratesJson(rates: readonly SeededRate[], names: Names) {
  return rates.map(({ rate, source, historyRate }, index) => ({
    bucket: names[index] ?? "",
    rate,
    source,
    history_rate: historyRate,
  }));
}

function cellJson({ service, customerClass, bucket, now }: AllowanceCell, names: Names) {
  return { service, class: customerClass, bucket: names[bucket] ?? "", ...setAsideJson(now) };
}

function setAsideJson({ openCents, lienableCents, lossCents, lienCents }: SetAside) {
  return {
    open: dollarText(openCents),
    lienable: dollarText(lienableCents),
    allowance: dollarText(lossCents + lienCents),
    allowance_of_lienable: dollarText(lienCents),
  };
}
