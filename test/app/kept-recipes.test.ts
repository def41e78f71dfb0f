import { createMemoryWorkbook } from "../../src/adapters/memory/memory-workbook";
import { keepRecipes, keptRecipes } from "../../src/app/kept-recipes";
import { AGING } from "./recipe-edit/aging-recipe";

test("a workbook that keeps nothing has no layouts", async () => {
  expect(await keptRecipes(createMemoryWorkbook())).toEqual([]);
});

test("layouts are kept; one of the same name is replaced and the others stay", async () => {
  const workbook = createMemoryWorkbook();
  await keepRecipes(workbook, [AGING, { ...AGING, name: "Bank" }]);
  await keepRecipes(workbook, [{ ...AGING, asOf: "2026-11-30" }]);
  expect(await keptRecipes(workbook)).toEqual([
    { ...AGING, name: "Bank" },
    { ...AGING, asOf: "2026-11-30" },
  ]);
});

test("what others keep in the study stays, and a layout that is not understood is passed over", async () => {
  const workbook = createMemoryWorkbook();
  await workbook.saveStudy(JSON.stringify({ ratebookStudy: 1, rates: [1, 2], recipes: [{ name: "Future" }] }));
  expect(await keptRecipes(workbook)).toEqual([]);
  await keepRecipes(workbook, [AGING]);
  const study: unknown = JSON.parse((await workbook.readStudy()) ?? "");
  expect(study).toMatchObject({ rates: [1, 2], recipes: [{ name: "Future" }, { name: "Aging" }] });
});
