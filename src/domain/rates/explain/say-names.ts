import type { RateSchedule } from "../schedule-schema";
import type { Explained } from "./explained";
import { inARow, spoken } from "./say-list";

/** What the schedule lists: classes, zones, meters, names of exports, rate codes, further facts and named quantities. */
export function namesInWords(schedule: RateSchedule): readonly Explained[] {
  const lists = { classes: schedule.classes, zones: schedule.zones, meters: schedule.meters };
  const codes = Object.keys(schedule.codes ?? {}).length;
  return [
    ...Object.entries(lists).flatMap(([place, words]) =>
      words === undefined ? [] : [{ place, sentence: `Its ${place} are ${inARow(words.map(spoken), "and")}.` }],
    ),
    ...Object.entries(schedule.facts ?? {}).map(([name, fact]) => ({
      place: `facts ${name}`,
      sentence: `It asks for ${spoken(name)}${fact.about === undefined ? "" : ` (${fact.about})`}${fact.default === undefined ? "" : `, taken as ${fact.default} where it is not known`}.`,
    })),
    ...Object.entries(schedule.aliases ?? {}).map(([name, others]) => ({
      place: `aliases ${name}`,
      sentence: `In exports, ${inARow(
        Object.entries(others).map(([other, own]) => `"${other}" stands for ${spoken(name)} ${spoken(own)}`),
        "and",
      )}.`,
    })),
    ...(codes === 0
      ? []
      : [
          {
            place: "codes",
            sentence: `It says what ${codes} rate ${codes === 1 ? "code" : "codes"} of the billing system stand for.`,
          },
        ]),
  ];
}
