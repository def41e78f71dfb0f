import {
  fileOnDesk,
  isReady,
  isSettled,
  openPoints,
  openQuestions,
  recipeToLoad,
  withFile,
  withProposal,
} from "../../src/app/intake-state";
import { withTable } from "../../src/app/recipe-edit/fed-tables";
import { CANONICAL, EXAMINED } from "./examined-file";

const source = new File([], "aging.csv");
const question = { id: "date-order:Due", text: "Is 3/4 in March or April?", columns: ["Due"] };
const kindQuestion = { id: "kind", text: "What kind of report is this?", columns: [] };

describe("a file needs no decision", () => {
  test.each([
    ["in Ratebook's own form", CANONICAL, true],
    ["that fits a saved layout", { ...EXAMINED, savedRecipe: "Aging" }, true],
    ["that cannot be used, which is told after loading", { ...EXAMINED, refused: "aging.csv is empty." }, true],
    ["that was only guessed", EXAMINED, false],
    ["with a question", { ...EXAMINED, savedRecipe: "Aging", questions: [question] }, false],
    [
      "whose layout moved a column, which is only told",
      { ...EXAMINED, savedRecipe: "Aging", drift: [{ message: "Due moved.", severity: "info" }] } as const,
      true,
    ],
    [
      "whose layout lost a column",
      { ...EXAMINED, savedRecipe: "Aging", drift: [{ message: "Due is missing.", severity: "error" }] } as const,
      false,
    ],
  ])("%s: %#", (_, examined, settled) => {
    expect(isSettled(examined)).toBe(settled);
  });
});

test("an open question keeps the files from loading until it is answered", () => {
  const asked = fileOnDesk(source, { ...EXAMINED, questions: [question] });
  expect(openPoints(asked)).toEqual([question.text]);
  expect(isReady({ files: [asked], remember: "no" })).toBe(false);
  expect(isReady({ files: [{ ...asked, answered: [question.id] }], remember: "no" })).toBe(true);
});

test("the kind is answered by choosing one, or by saying what the file becomes", () => {
  const asked = fileOnDesk(source, {
    ...EXAMINED,
    questions: [kindQuestion],
    recipe: { ...EXAMINED.recipe, tables: [] },
  });
  expect(openQuestions(asked)).toEqual([kindQuestion]);
  expect(openQuestions({ ...asked, overrule: { kind: "payment_register" } })).toEqual([]);
  expect(openQuestions({ ...asked, recipe: withTable(asked.recipe, "payments") })).toEqual([]);
});

test("a file that is left out asks nothing, but something must be loaded", () => {
  const left = { ...fileOnDesk(source, { ...EXAMINED, questions: [question] }), use: "leave-out" } as const;
  expect(openPoints(left)).toEqual([]);
  expect(isReady({ files: [left], remember: "no" })).toBe(false);
  expect(isReady({ files: [left, fileOnDesk(source, EXAMINED)], remember: "no" })).toBe(true);
});

test("a file that cannot be used is left out until she decides otherwise", () => {
  const refused = fileOnDesk(source, { ...EXAMINED, refused: "aging.csv is empty." });
  expect(refused.use).toBe("leave-out");
  expect(openPoints({ ...refused, use: "load" })).toEqual(["aging.csv is empty."]);
});

test("Ratebook's own form is read without a recipe, everything else by what she saw", () => {
  expect(recipeToLoad(fileOnDesk(source, CANONICAL))).toBeNull();
  expect(openPoints(fileOnDesk(source, CANONICAL))).toEqual([]);
  expect(recipeToLoad(fileOnDesk(source, EXAMINED))).toBe(EXAMINED.recipe);
});

test("a new look at a file replaces the old guess and its answers, and keeps her decision", () => {
  const file = { ...fileOnDesk(source, EXAMINED), answered: ["sign"] };
  const examined = { ...EXAMINED, layout: "tab-delimited, 1 heading line" };
  const desk = withProposal(
    { files: [file], remember: "yes" },
    { index: 0, examined, overrule: { kind: "payment_register" } },
  );
  expect(desk).toEqual({
    files: [{ ...fileOnDesk(source, examined), overrule: { kind: "payment_register" } }],
    remember: "yes",
  });
  expect(withFile(desk, 7, file)).toEqual(desk);
});
