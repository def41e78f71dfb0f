import type { EditionsOfView } from "../../app/editions-of-view";
import type { RatesView } from "../../app/rates-page";
import { dateInWords } from "../../app/date-in-words";
import type { Edition } from "../../domain/rates/editions";
import { ChoiceField } from "../parts/ChoiceField";

/** Which edition is shown, and which beside it. */
export interface EditionFieldsProps {
  readonly editions: EditionsOfView;
  readonly view: RatesView;
  readonly onChange: (view: RatesView) => void;
}

const NONE = { value: "", name: "Nothing", meaning: "" };

/** The editions by date. */
export function EditionFields({ editions, view, onChange }: EditionFieldsProps) {
  const { all, shown, compared } = editions;
  return (
    <>
      <ChoiceField
        label="Rates"
        value={shown.effective}
        choices={all.map(choiceOf)}
        onChange={(edition) => onChange({ ...view, edition })}
      />
      {all.length < 2 ? null : (
        <ChoiceField
          label="Compare with"
          value={compared?.effective ?? ""}
          choices={[NONE, ...all.filter((each) => each !== shown).map(choiceOf)]}
          onChange={(compareWith) => onChange({ ...view, compareWith: compareWith === "" ? null : compareWith })}
        />
      )}
    </>
  );
}

function choiceOf({ effective, source }: Edition) {
  return { value: effective, name: `From ${dateInWords(effective)}`, meaning: source ?? "" };
}
