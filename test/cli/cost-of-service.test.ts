import { join } from "node:path";
import { FULL_STUDY, WORKED_WATER } from "../support/cost-study";
import { folderWith, ratebook } from "../support/command-line";

test("the cost of service as one JSON document: the worked example's classes to the cent", async () => {
  const study = { ...FULL_STUDY, services: [WORKED_WATER] };
  const folder = await folderWith({ "cos.json": JSON.stringify(study) });
  const { exit, out } = await ratebook("cost-of-service", "--inputs", join(folder, "cos.json"), "--json");
  const document = JSON.parse(out) as {
    readonly services: readonly { readonly total: string; readonly classes: readonly { readonly cost: string }[] }[];
  };
  expect(exit).toBe(0);
  const [water] = document.services;
  expect(water?.total).toBe("1500000.00");
  const cents = (water?.classes ?? []).map(({ cost }) => Math.round(100 * Number(cost)));
  expect(cents.map((each) => Math.round(each / 100))).toEqual([870_579, 452_607, 176_814]);
  expect(cents.reduce((sum, each) => sum + each, 0)).toBe(150_000_000);
});

test("a study that contradicts itself is refused, place by place", async () => {
  const study = {
    ...FULL_STUDY,
    services: [{ ...WORKED_WATER, requirement: { dollars: 1_400_000, source: "budget" } }],
  };
  const folder = await folderWith({ "cos.json": JSON.stringify(study) });
  const { exit, err } = await ratebook("cost-of-service", "--inputs", join(folder, "cos.json"));
  expect(exit).toBe(2);
  expect(err).toContain("cannot be used:\n- water, requirement: the functions come to $1,500,000.00");
});
