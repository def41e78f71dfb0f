import { type PagePart, paperFit } from "../../src/report/page-breaks";

/** Parts of so many points each, every one fit to begin a page. */
function parts(...points: readonly number[]): readonly PagePart[] {
  return points.map((each, index) => ({ row: index * 10, points: each, opens: true }));
}

test("what fits a landscape page of 510 points is printed on one", () => {
  expect(paperFit(parts(200, 310), "landscape", 100)).toEqual({ pagesHigh: 1, breaks: [] });
});

test("what is a little too long is shrunk to one page, down to 62 percent", () => {
  expect(paperFit(parts(400, 422), "landscape", 100).pagesHigh).toBe(1);
  expect(paperFit(parts(400, 423), "landscape", 100).pagesHigh).toBeNull();
});

test("a part that would be cut begins a new page", () => {
  expect(paperFit(parts(300, 300, 300), "landscape", 100).breaks).toEqual([10, 20]);
  expect(paperFit(parts(200, 300, 500), "landscape", 100).breaks).toEqual([20]);
});

test("a part longer than a page runs on without a break before it", () => {
  expect(paperFit(parts(100, 2000), "landscape", 100).breaks).toEqual([]);
});

test("a part that may not begin a page stays with the one before", () => {
  const [first, second] = parts(300, 400);
  const heading = { row: 20, points: 20, opens: true };
  const table = { row: 21, points: 200, opens: false };
  const all = [first, second, heading, table].flatMap((each) => each ?? []);
  expect(paperFit(all, "landscape", 100).breaks).toEqual([10, 20]);
});

test("a sheet wider than the paper is shrunk, so more rows fit a page", () => {
  const list = parts(450, 450, 450);
  expect(paperFit(list, "landscape", 130).breaks).toEqual([10, 20]);
  expect(paperFit(list, "landscape", 260).breaks).toEqual([20]);
});
