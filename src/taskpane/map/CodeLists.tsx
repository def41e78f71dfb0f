import { Button, Field, Input, makeStyles, Select, tokens } from "@fluentui/react-components";
import { useId, useState } from "react";
import { type CodeList, codeLists, withCode, withoutCode } from "../../app/recipe-edit/code-list";
import type { Recipe } from "../../intake/recipe/recipe-schema";
import { usePaneStyles } from "../styles";

/** A recipe and what to call when a code list was changed. */
export interface CodeListsProps {
  readonly recipe: Recipe;
  readonly onRecipe: (recipe: Recipe) => void;
}

/** What the codes of the export stand for in the ledger; nothing when the file has no coded column. */
export function CodeLists({ recipe, onRecipe }: CodeListsProps) {
  return codeLists(recipe).map((list) => <CodeTable key={list.name} list={list} recipe={recipe} onRecipe={onRecipe} />);
}

function CodeTable({ list, recipe, onRecipe }: CodeListsProps & { readonly list: CodeList }) {
  const pane = usePaneStyles();
  const styles = useStyles();
  const set = (code: string, word: string) => onRecipe(withCode(recipe, { list: list.name, code, word }));
  return (
    <section className={pane.stack} style={{ rowGap: 0 }} aria-label={titleOf(list)}>
      <h3 className={pane.heading}>{titleOf(list)}</h3>
      <p className={pane.quiet}>A code without a word here stays as it is.</p>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">In the file</th>
            <th scope="col">In the ledger</th>
            <th scope="col">
              <span className={pane.unseen}>Remove</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {list.codes.map(({ code, word }) => (
            <CodeRow
              key={code}
              list={list}
              label={code}
              word={word}
              onWord={(next) => set(code, next)}
              onRemove={() => onRecipe(withoutCode(recipe, { list: list.name, code }))}
            />
          ))}
        </tbody>
      </table>
      <NewCode list={list} onCode={set} />
    </section>
  );
}

function CodeRow({ onRemove, ...field }: WordFieldProps & { readonly onRemove: () => void }) {
  const styles = useStyles();
  return (
    <tr>
      <th scope="row" className={styles.code}>
        {field.label}
      </th>
      <td>
        <WordField {...field} />
      </td>
      <td>
        <Button size="small" appearance="subtle" aria-label={`Remove ${field.label}`} onClick={onRemove}>
          ✕
        </Button>
      </td>
    </tr>
  );
}

interface WordFieldProps {
  readonly list: CodeList;
  /** The code. */
  readonly label: string;
  readonly word: string;
  readonly onWord: (word: string) => void;
}

/** A closed list is chosen from; otherwise the usual words are offered while she types. */
function WordField({ list, label, word, onWord }: WordFieldProps) {
  const styles = useStyles();
  const words = useId();
  if (list.isClosed) {
    return (
      <Select size="small" aria-label={`${label} stands for`} value={word} onChange={(_, { value }) => onWord(value)}>
        {(list.words.includes(word) ? list.words : [word, ...list.words]).map((each) => (
          <option key={each}>{each}</option>
        ))}
      </Select>
    );
  }
  return (
    <>
      <Input
        size="small"
        className={styles.word}
        input={{ list: words, style: { minWidth: 0, width: "100%" } }}
        aria-label={`${label} stands for`}
        value={word}
        onChange={(_, { value }) => onWord(value)}
      />
      <datalist id={words}>
        {list.words.map((each) => (
          <option key={each} value={each} />
        ))}
      </datalist>
    </>
  );
}

function NewCode({ list, onCode }: { readonly list: CodeList; readonly onCode: (code: string, word: string) => void }) {
  const styles = useStyles();
  const [code, setCode] = useState("");
  const add = () => {
    onCode(code.trim(), list.words[0] ?? code.trim());
    setCode("");
  };
  return (
    <div className={styles.add}>
      <Field label="Another code" size="small" className={styles.word}>
        <Input
          size="small"
          className={styles.word}
          input={{ style: { minWidth: 0, width: "100%" } }}
          value={code}
          onChange={(_, { value }) => setCode(value)}
        />
      </Field>
      <Button size="small" disabledFocusable={code.trim() === ""} onClick={add}>
        Add
      </Button>
    </div>
  );
}

function titleOf({ name, columns }: CodeList): string {
  return columns.length === 0 ? `Codes: ${name}` : `Codes of “${columns.join("”, “")}”`;
}

const useStyles = makeStyles({
  table: {
    width: "100%",
    borderCollapse: "collapse",
    fontSize: tokens.fontSizeBase200,
    "& th": { textAlign: "left", fontWeight: tokens.fontWeightSemibold, paddingRight: tokens.spacingHorizontalS },
  },
  code: { overflowWrap: "anywhere", minWidth: "104px" },
  word: { minWidth: 0, width: "100%" },
  add: {
    display: "flex",
    alignItems: "flex-end",
    columnGap: tokens.spacingHorizontalS,
    paddingTop: tokens.spacingVerticalXS,
  },
});
