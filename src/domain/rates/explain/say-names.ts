import type { RateSchedule } from "../schedule-schema";
import type { Explained } from "./explained";
import { inARow, spoken } from "./say-list";

/** What the schedule lists: classes, zones, meters, names of exports, rate codes, further facts and named quantities. */
export function namesInWords(schedule: RateSchedule): readonly Explained[] {
  const lists = { classes: schedule.classes, zones: schedule.zones, meters: schedule.meters };
  return [
    ...Object.entries(lists).flatMap(([place, words]) =>
      words === undefined ? [] : [{ place, sentence: `Its ${place} are ${inARow(words.map(spoken), "and")}.` }],
    ),
    ...Object.entries(schedule.facts ?? {}).map(([name, { about, default: usual }]) => ({
      place: `facts ${name}`,
      sentence: `It asks for ${spoken(name)}${about === undefined ? "" : ` (${about})`}${usual === undefined ? "" : `, taken as ${usual} where it is not known`}.`,
    })),
    ...Object.entries(schedule.aliases ?? {}).map(([name, others]) => ({
      place: `aliases ${name}`,
      sentence: `In exports, ${inARow(
        Object.entries(others).map(([other, own]) => `"${other}" stands for ${spoken(name)} ${spoken(own)}`),
        "and",
      )}.`,
    })),
    ...codesInWords(schedule),
  ];
}

function codesInWords({ codes }: RateSchedule): readonly Explained[] {
  const count = Object.keys(codes ?? {}).length;
  if (count === 0) return [];
  const words =
    count === 1
      ? "what 1 rate code of the billing system stands for"
      : `what ${count} rate codes of the billing system stand for`;
  return [{ place: "codes", sentence: `It says ${words}.` }];
}
