import { cutCells, isGroupTitle } from "../../../../src/intake/grid/fixed-width/cut-cells";

const RULER = [
  { name: "Account", start: 1, length: 6 },
  { name: "Name", start: 7, length: 10 },
  { name: "Current", start: 17, length: 9 },
  { name: "Over 30", start: 26, length: 9 },
];

describe("cutting a printed line", () => {
  test.each([
    ["an amount inside its column", "00451 GREY, ANN     41.20     3.00", ["00451", "GREY, ANN", "41.20", "3.00"]],
    ["a minus behind the column", "00451 GREY, ANN     41.20-    3.00", ["00451", "GREY, ANN", "41.20-", "3.00"]],
    ["CR behind the column", "00451 GREY, ANN     41.20CR   3.00", ["00451", "GREY, ANN", "41.20CR", "3.00"]],
    ["a total wider than its column", "      TOTAL      441.20 1,113,003.00", ["", "TOTAL", "441.20", "1,113,003.00"]],
    [
      "a name that touches a wide amount",
      "00451 GREYSONAN112,041.20     3.00",
      ["00451", "GREYSONAN", "112,041.20", "3.00"],
    ],
    ["a minus behind the last column", "00451 GREY, ANN     41.20     3.00-", ["00451", "GREY, ANN", "41.20", "3.00-"]],
  ])("%s", (_, line, cells) => {
    expect(cutCells(line, RULER)).toEqual(cells);
  });

  test("digits of two columns that touch stay where the columns part", () => {
    const ruler = [
      { name: "Account", start: 1, length: 6 },
      { name: "Due", start: 7, length: 8 },
    ];
    expect(cutCells("00045120261031", ruler)).toEqual(["000451", "20261031"]);
  });

  test("words that stand in no column are the title of a group, a record is not", () => {
    expect(isGroupTitle("BATCH 1201   LOCKBOX", RULER)).toBe(true);
    expect(isGroupTitle("GREYS GREY, ANNABELL  41.20", RULER)).toBe(false);
    expect(isGroupTitle("00451 GREY, ANN", RULER)).toBe(false);
  });
});
