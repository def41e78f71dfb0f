import { nextCell } from "../../../src/taskpane/drill/next-cell";

const at = (row: number, column: number) => ({ row, column });
/** Rows 0 and 2 open in columns 1 and 3, row 1 only in column 3. */
const PLACES = [at(0, 1), at(0, 3), at(1, 3), at(2, 1), at(2, 3)];

test.each([
  ["ArrowRight", at(0, 1), at(0, 3)],
  ["ArrowRight", at(0, 3), null],
  ["ArrowLeft", at(2, 3), at(2, 1)],
  ["ArrowLeft", at(1, 3), null],
  ["ArrowDown", at(0, 1), at(2, 1)],
  ["ArrowDown", at(0, 3), at(1, 3)],
  ["ArrowDown", at(2, 3), null],
  ["ArrowUp", at(2, 1), at(0, 1)],
  ["ArrowUp", at(0, 1), null],
  ["Enter", at(0, 1), null],
])("%s leads from %j to %j", (key, from, to) => {
  expect(nextCell(PLACES, from, key)).toEqual(to);
});
