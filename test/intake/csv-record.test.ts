import fc from "fast-check";
import { csvField, splitRecord } from "../../src/intake/csv-record";

test.each([
  ["a,b,c", ["a", "b", "c"]],
  ['a,"b,""c""",', ["a", 'b,"c"', null]],
  ["", [null]],
  [",", [null, null]],
  ['"",x', [null, "x"]],
  ['5" pipe,x', ['5" pipe', "x"]],
  ['"open', ["open"]],
])("the record %s has the fields %j", (text, fields) => {
  expect(splitRecord(text)).toEqual(fields);
});

test("fields written and read back are the same", () => {
  const field = fc.string({ unit: "grapheme" }).map((text) => (text === "" ? null : text));
  fc.assert(
    fc.property(fc.array(field, { minLength: 1 }), (fields) => {
      expect(splitRecord(fields.map((field) => csvField(field)).join(","))).toEqual(fields);
    }),
  );
});
