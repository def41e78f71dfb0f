import { headed, titled } from "../../src/report/heading";

test("a title opens a sheet, a heading a section", () => {
  expect(titled("Aging")).toEqual({ kind: "heading", level: "title", text: "Aging" });
  expect(headed("Checks")).toEqual({ kind: "heading", level: "heading", text: "Checks" });
});
