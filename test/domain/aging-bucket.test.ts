import { agingBucketIndex, agingBuckets, agingEdgesProblem, DEFAULT_AGING_EDGES } from "../../src/domain/aging-bucket";

test("the default edges make six buckets without gap or overlap", () => {
  expect(agingBuckets(DEFAULT_AGING_EDGES)).toEqual([
    { bucket: "not_due", fromDays: null, toDays: 0 },
    { bucket: "1-30", fromDays: 1, toDays: 30 },
    { bucket: "31-60", fromDays: 31, toDays: 60 },
    { bucket: "61-90", fromDays: 61, toDays: 90 },
    { bucket: "91-120", fromDays: 91, toDays: 120 },
    { bucket: "121+", fromDays: 121, toDays: null },
  ]);
});

test.each([
  [-30, "not_due"],
  [0, "not_due"],
  [1, "1-30"],
  [30, "1-30"],
  [31, "31-60"],
  [60, "31-60"],
  [61, "61-90"],
  [120, "91-120"],
  [121, "121+"],
  [4000, "121+"],
])("%i days past due is %s", (days, bucket) => {
  expect(agingBuckets(DEFAULT_AGING_EDGES)[agingBucketIndex(days, DEFAULT_AGING_EDGES)]?.bucket).toBe(bucket);
});

test("every age falls into the bucket whose days hold it", () => {
  const edges = [15, 45, 46];
  const buckets = agingBuckets(edges);
  for (let days = -5; days < 60; days += 1) {
    const own = buckets.filter(({ fromDays, toDays }) => (fromDays ?? -99) <= days && days <= (toDays ?? 99));
    expect(own).toEqual([buckets[agingBucketIndex(days, edges)]]);
  }
});

test.each([[[]], [[0, 30]], [[30, 30]], [[60, 30]], [[30.5]], [[Number.NaN]]])("%j are no bucket edges", (edges) => {
  expect(agingEdgesProblem(edges)).toMatch(/increase/);
});

test("one edge is enough", () => {
  expect(agingEdgesProblem([30])).toBeNull();
  expect(agingBuckets([30]).map(({ bucket }) => bucket)).toEqual(["not_due", "1-30", "31+"]);
});
