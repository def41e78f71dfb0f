import type { InputsBlock } from "../../../report/report";
import { bucketLabel } from "../../aging/report/bucket-label";
import type { AllowanceResult, SeededRate } from "../allowance-result";
import { LIEN_RATE, rateInputs } from "./allowance-words";
import { serviceInWords } from "../../../domain/service-in-words";

type Input = InputsBlock["inputs"][number];

/** The rates that a reader may change: one for each service and age, and the one for lienable amounts. */
export function allowanceInputs(result: AllowanceResult): InputsBlock {
  const { rates, buckets, args } = result;
  const nameOf = rateInputs(rates.map(({ service }) => service));
  const services = rates.flatMap(({ service, rates: own }) =>
    buckets.flatMap((bucket, index): readonly Input[] => {
      const seed = own[index];
      if (seed === undefined) return [];
      const label = `${serviceInWords(service)}, ${bucketLabel(bucket).toLowerCase()}`;
      return [{ name: nameOf(service, bucket), label, value: seed.rate, format: "fine-percent", note: sourceOf(seed) }];
    }),
  );
  return { kind: "inputs", inputs: [lienRate(args.lienRate), ...services] };
}

function lienRate(value: number): Input {
  return {
    name: LIEN_RATE,
    label: "Lienable amounts, all ages",
    value,
    format: "fine-percent",
    note: "of amounts that can become a lien on the parcel; 0 takes them for certain in the end: ask counsel",
  };
}

function sourceOf({ source, historyRate }: SeededRate): string {
  const from = source === "placeholder" ? "placeholder, not from your history: replace it" : `from ${source}`;
  return historyRate === null ? from : `${from}; write-off history ${(historyRate * 100).toFixed(2)} %`;
}
