import { USAGE_UNITS, type UsageUnit, unitInWords } from "../../domain/rates/usage-unit";
import { ChoiceField } from "../parts/ChoiceField";

/** The unit and the class of a question about units. */
export interface UseFieldsProps {
  readonly unit: UsageUnit | null;
  readonly customerClass: string | null;
  readonly classes: readonly string[];
  readonly onChange: (changed: { readonly unit: UsageUnit | null; readonly customerClass: string | null }) => void;
}

const ALL = "";
const USUAL = {
  value: ALL,
  name: "As your exports name it",
  meaning: "The unit that your exports name most.",
} as const;

/** The customer class, or all, and the unit that all use is told in. */
export function UseFields({ unit, customerClass, classes, onChange }: UseFieldsProps) {
  const choices = [
    { value: ALL, name: "All classes", meaning: "Each class is shown by itself too." },
    ...classes.map((name) => ({ value: name, name, meaning: "Only bills of this class." })),
  ];
  const units = [USUAL, ...USAGE_UNITS.map((each) => ({ value: each, name: each, meaning: `${unitInWords(each)}.` }))];
  return (
    <>
      <ChoiceField
        label="Customer class"
        value={customerClass ?? ALL}
        choices={choices}
        onChange={(value) => onChange({ unit, customerClass: value === ALL ? null : value })}
      />
      <ChoiceField
        label="Unit of use"
        value={unit ?? ALL}
        choices={units}
        onChange={(value) => onChange({ unit: value === ALL ? null : value, customerClass })}
      />
    </>
  );
}
