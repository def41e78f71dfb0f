import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { readStudy } from "../../src/domain/study/read-study";
import type { Fund, RateStudy } from "../../src/domain/study/study-schema";

const STUDIES = resolve(__dirname, "../fixtures/studies");

/** Path of a study in the fixtures. */
export function studyPath(name: string): string {
  return resolve(STUDIES, `${name}.json`);
}

/** A study of the fixtures. */
export function fixtureStudy(name: "worked-example" | "stringtown" | "kent-2023" | "level-debt"): RateStudy {
  const { study, problems } = readStudy(JSON.parse(readFileSync(studyPath(name), "utf8")));
  if (study === null) throw new Error(JSON.stringify(problems));
  return study;
}

/** The first fund of a study with some of its assumptions replaced. */
export function withFund(study: RateStudy, changes: Partial<Fund>): RateStudy {
  return { ...study, funds: study.funds.map((fund, at) => (at === 0 ? { ...fund, ...changes } : fund)) };
}
