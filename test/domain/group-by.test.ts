import { groupBy } from "../../src/domain/group-by";

test("items stand under their key, groups and items in their order", () => {
  expect([...groupBy(["b1", "a1", "b2"], (each) => each.slice(0, 1))]).toEqual([
    ["b", ["b1", "b2"]],
    ["a", ["a1"]],
  ]);
  expect(groupBy([], String).size).toBe(0);
});
