import { mendedText } from "../../src/app/mended-text";

test.each([
  [["A1", "Ann, B", null, 'x"y'], ",", 'A1,"Ann, B",,"x""y"'],
  [["A1", "Ann; B"], ";", 'A1;"Ann; B"'],
  [["A1", "Ann, B"], "|", 'A1|"Ann, B"'],
] as const)("%j with %s is one line of the file", (cells, delimiter, text) => {
  expect(mendedText(cells, { form: "delimited", delimiter })).toBe(text);
});

test("cells of a sheet are kept apart by tabs", () => {
  expect(mendedText(["A1", "x\ty", null], { form: "spreadsheet", sheet: "S" })).toBe('A1\t"x\ty"\t');
});

test("cells of a fixed-width file stand at their places again", () => {
  const ruler = [
    { name: "Account", start: 1, length: 6 },
    { name: "Balance", start: 9, length: 5 },
  ];
  expect(mendedText(["A1", "10.00"], { form: "fixed-width", ruler })).toBe("A1      10.00");
});
