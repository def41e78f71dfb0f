import { createInProcessSimulator } from "../../../src/adapters/simulation/in-process";
import { readStudy } from "../../../src/domain/study/read-study";
import type { ProgressStep } from "../../../src/ports/progress";
import workedExample from "../../fixtures/studies/worked-example.json";

const { study } = readStudy({
  ...workedExample,
  risk: { uncertainties: [{ id: "weather", of: "usage", deviation: 0.03, source: "entered" }] },
});
if (study === null) throw new Error("the study cannot be read");
const question = { study, paths: [{ kind: "increases" as const, increases: [], prices: "exact" as const }] };

describe("a simulation in this process", () => {
  it("tells the futures done and answers with as many as asked for", async () => {
    const steps: ProgressStep[] = [];
    const progress = (step: ProgressStep) => steps.push(step);
    const { simulations } = await createInProcessSimulator().ask({ ...question, simulations: 3000 }, { progress });
    expect(simulations).toBe(3000);
    expect(steps.slice(0, 2)).toEqual(
      [1500, 3000].map((done) => ({ label: "Simulating 3,000 futures", done, total: 3000 })),
    );
  });

  it("ends at a cancel, and the next one is as if it had never been", async () => {
    const simulator = createInProcessSimulator();
    const undisturbed = await simulator.ask({ ...question, simulations: 2000 });
    const cancel = new AbortController();
    const told: number[] = [];
    const cancelled = simulator.ask(
      { ...question, simulations: 1_000_000 },
      {
        signal: cancel.signal,
        progress: ({ done }) => {
          told.push(done);
          cancel.abort(new Error("enough"));
        },
      },
    );
    await expect(cancelled).rejects.toThrow("enough");
    expect(told).toHaveLength(1);
    expect(await simulator.ask({ ...question, simulations: 2000 })).toEqual(undisturbed);
  });
});
