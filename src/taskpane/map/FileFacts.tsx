import { Field, Select } from "@fluentui/react-components";
import type { FileOnDesk, Overrule } from "../../app/intake-desk";
import { encodingWords, kindChoices, shapeWords } from "../../app/intake-words";
import { withAsOf } from "../../app/recipe-edit/as-of-date";
import { DELIMITERS, ENCODINGS, type FileShape } from "../../intake/file-shape";
import type { Recipe } from "../../intake/recipe/recipe-schema";
import { DateField } from "../parts/DateField";
import { Disclosure } from "../parts/Disclosure";
import { LayoutFileField } from "./LayoutFileField";

/** A file, and what to call when she knows better. */
export interface FileFactsProps {
  readonly file: FileOnDesk;
  readonly onRecipe: (recipe: Recipe) => void;
  readonly onOverrule: (overrule: Overrule) => void;
}

/** What kind of file it is, which sheet, of which day, and how its text is read. */
export function FileFacts({ file, onRecipe, onOverrule }: FileFactsProps) {
  const { examined, recipe } = file;
  return (
    <>
      <Field label="This file is" hint={sentence(examined.kind.why)}>
        <Select value={recipe.kind} onChange={(_, { value }) => onOverrule({ kind: value })}>
          {kindChoices().map(({ kind, words }) => (
            <option key={kind} value={kind}>
              {words}
            </option>
          ))}
        </Select>
      </Field>
      <SheetField file={file} onOverrule={onOverrule} />
      <DateField
        label="As-of date"
        hint={asOfHint(examined.asOf)}
        value={recipe.asOf ?? examined.asOf ?? ""}
        onChange={(asOf) =>
          examined.asOf === null
            ? onOverrule({ asOf: asOf === "" ? undefined : asOf })
            : onRecipe(withAsOf(recipe, asOf))
        }
      />
      {recipe.file.form === "bank" ? null : <Reading file={file} onOverrule={onOverrule} />}
    </>
  );
}

function SheetField({ file, onOverrule }: Omit<FileFactsProps, "onRecipe">) {
  const { sheets } = file.examined;
  const { file: shape } = file.recipe;
  if (sheets.length < 2 || shape.form !== "spreadsheet") return null;
  return (
    <Field label="Sheet of the workbook">
      <Select value={shape.sheet} onChange={(_, { value }) => onOverrule({ sheet: value })}>
        {sheets.map((name) => (
          <option key={name}>{name}</option>
        ))}
      </Select>
    </Field>
  );
}

/** The guesses under the text of the file: its characters and what separates its columns. */
function Reading({ file, onOverrule }: Omit<FileFactsProps, "onRecipe">) {
  const { examined, recipe } = file;
  if (recipe.file.form === "spreadsheet") return null;
  const shapes = shapeChoices(recipe.file);
  const choose = (words: string) => {
    const shape = shapes.find((each) => shapeWords(each) === words);
    if (shape !== undefined) onOverrule({ shape });
  };
  return (
    <Disclosure summary="How the text is read">
      <Field label="Columns are" hint={sentence(examined.shape.why)}>
        <Select value={shapeWords(recipe.file)} onChange={(_, { value }) => choose(value)}>
          {shapes.map((shape) => (
            <option key={shapeWords(shape)}>{shapeWords(shape)}</option>
          ))}
        </Select>
      </Field>
      <Field label="Characters" hint={sentence(examined.encoding.why)}>
        <Select value={examined.encoding.value} onChange={(_, { value }) => overruleEncoding(value, onOverrule)}>
          {ENCODINGS.map((encoding) => (
            <option key={encoding} value={encoding}>
              {encodingWords(encoding)}
            </option>
          ))}
        </Select>
      </Field>
      {recipe.file.form === "fixed-width" ? <LayoutFileField onOverrule={onOverrule} /> : null}
    </Disclosure>
  );
}

function overruleEncoding(value: string, onOverrule: FileFactsProps["onOverrule"]): void {
  const encoding = ENCODINGS.find((each) => each === value);
  if (encoding !== undefined) onOverrule({ encoding });
}

function shapeChoices(shape: FileShape): readonly FileShape[] {
  const delimited = DELIMITERS.map((delimiter): FileShape => ({ form: "delimited", delimiter }));
  const fixed: FileShape = shape.form === "fixed-width" ? shape : { form: "fixed-width", ruler: [] };
  return [...delimited, fixed, ...(shape.form === "html" ? [shape] : [])];
}

function asOfHint(printed: string | null): string {
  return printed === null ? "The day that the report speaks for; the file prints none." : "As the file prints it.";
}

/** "By the title and the columns." */
function sentence(why: string): string {
  if (why === "") return "";
  return `${why.slice(0, 1).toUpperCase()}${why.slice(1)}${why.endsWith(".") ? "" : "."}`;
}
