import { useDistribution } from "../../../src/domain/rates/use-distribution";
import { usualBreaks, useThresholds } from "../../../src/domain/rates/use-thresholds";

function bills(...uses: readonly number[]) {
  return useDistribution(uses.map((use) => ({ use, bills: 1 })));
}

test("every unit up to a hundred, then coarser, up to the first level at or above the highest use", () => {
  expect(useThresholds(bills(1, 2, 4), [])).toEqual([0, 1, 2, 3, 4]);
  const levels = useThresholds(bills(1, 2, 3, 1300), []);
  expect(levels.slice(99, 104)).toEqual([99, 100, 105, 110, 115]);
  expect(levels.slice(-4)).toEqual([800, 900, 1000, 2000]);
});

test("breaks are among the levels, wherever they lie", () => {
  expect(useThresholds(bills(1, 2), [1.5, 40])).toEqual([0, 1, 1.5, 2, 40]);
});

test("bills of thousands of gallons have levels a hundred times as far apart", () => {
  expect(useThresholds(bills(3000, 4000, 4150), [])).toEqual(Array.from({ length: 43 }, (_, index) => index * 100));
});

test("bills of no use, and no bills, stand at 0", () => {
  expect([useThresholds(bills(0, 0), []), useThresholds(bills(), [])]).toEqual([[0], [0]]);
});

test("usual breaks are whole numbers above 0, each once", () => {
  // Of ten bills five use up to 3.2, eight up to 3.9, nine up to 12.
  expect(usualBreaks(bills(0, 1, 2, 3, 3.2, 3.4, 3.6, 3.9, 12, 60))).toEqual([4, 12]);
  expect([usualBreaks(bills(0, 0)), usualBreaks(bills())]).toEqual([[], []]);
});
