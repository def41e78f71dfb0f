import { wrappedLabel } from "../../src/taskpane/parts/wrapped-label";

test.each([
  ["Not due", ["Not due"]],
  ["Credits only to the service they name", ["Credits only to the service", "they name"]],
  ["exactly twenty-eight letters", ["exactly twenty-eight letters"]],
  ["a-word-that-is-longer-than-a-whole-line stands alone", ["a-word-that-is-longer-than-a-whole-line", "stands alone"]],
  ["", [""]],
])("%s is cut between words", (label, lines) => {
  expect(wrappedLabel(label, 28)).toEqual(lines);
});
