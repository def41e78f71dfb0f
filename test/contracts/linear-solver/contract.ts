import type { LinearModel, SolveLinear } from "../../../src/domain/study/path/linear-model";

const variable = (name: string, upper = Infinity) => ({ name, upper });
const term = (at: number, times: number) => ({ variable: at, times });

/** x + 2y ≥ 4 and 3x + y ≥ 6 meet at x = 1.6, y = 1.2. */
const CORNER: LinearModel = {
  variables: [variable("x: with <odd> words"), variable("y")],
  rows: [
    { terms: [term(0, 1), term(1, 2)], atLeast: 4 },
    { terms: [term(0, 3), term(1, 1)], atLeast: 6 },
  ],
  minimize: [[term(0, 1), term(1, 1)]],
};

/** What every solver of linear models promises. */
export function linearSolverContract(open: () => Promise<SolveLinear>): void {
  let solve: SolveLinear;
  beforeAll(async () => {
    solve = await open();
  });

  test("the smallest sum lies where both rows meet", async () => {
    const answer = await solve(CORNER);
    expect(answer.kind === "optimal" ? answer.values.map((value) => value.toFixed(9)) : answer.kind).toEqual([
      "1.600000000",
      "1.200000000",
    ]);
  });

  test("a later sum is made small only among what is best for the earlier one", async () => {
    // x is smallest at 0; then y must be 6, though x + y alone would be 2.8.
    const answer = await solve({ ...CORNER, minimize: [[term(0, 1)], [term(0, 1), term(1, 1)]] });
    expect(answer.kind === "optimal" ? answer.values.map((value) => value.toFixed(9)) : answer.kind).toEqual([
      "0.000000000",
      "6.000000000",
    ]);
  });

  test("an upper limit is kept, and terms of the same variable add up", async () => {
    const answer = await solve({
      variables: [variable("x", 2), variable("y")],
      rows: [{ terms: [term(0, 1), term(0, 1), term(1, 1)], atLeast: 5 }],
      minimize: [[term(1, 1)]],
    });
    expect(answer.kind === "optimal" ? answer.values.map((value) => value.toFixed(9)) : answer.kind).toEqual([
      "2.000000000",
      "1.000000000",
    ]);
  });

  test("rows that contradict each other have no answer, and the next model is not touched by that", async () => {
    const rows = [
      { terms: [term(0, 1)], atLeast: 2 },
      { terms: [term(0, -1)], atLeast: -1 },
    ];
    expect(await solve({ variables: [variable("x")], rows, minimize: [[term(0, 1)]] })).toEqual({ kind: "infeasible" });
    expect((await solve(CORNER)).kind).toBe("optimal");
  });
}
