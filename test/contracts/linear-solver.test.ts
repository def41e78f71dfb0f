import { openNodeSolver } from "../../src/adapters/highs/node";
import { yalpsSolver } from "../support/yalps-solver";
import { linearSolverContract } from "./linear-solver/contract";

describe("HiGHS in Node", () => {
  linearSolverContract(async () => (await openNodeSolver()).solve);
});

describe("the second solver of the tests", () => {
  linearSolverContract(async () => yalpsSolver);
});
