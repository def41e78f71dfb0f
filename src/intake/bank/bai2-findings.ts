import type { Finding } from "../../domain/finding";
import type { Bai2GroupOutline, Bai2Outline } from "./bai2-outline";
import type { Bai2Section } from "./bai2-section";
import { accountDifferences, accountTotal, count, trailerFields } from "./bai2-totals";
import { cutOff, totalDifference } from "./bank-finding";
import { masked } from "./statement-balance";

/** What a BAI2 file's trailers say and its records do not make, and trailers that are missing. */
export function bai2Findings(fileName: string, outline: Bai2Outline): readonly Finding[] {
  const sections = outline.groups.flatMap((group) => group.sections);
  return [
    ...missing(fileName, outline),
    ...sections.flatMap((section) => accountDifferences(fileName, section)),
    ...outline.groups.flatMap((group) => groupDifferences(fileName, group)),
    ...fileDifferences(fileName, outline),
  ];
}

function missing(fileName: string, { groups, trailer }: Bai2Outline): readonly Finding[] {
  if (trailer === null) return [cutOff(fileName, "its file trailer (99)")];
  const sections = groups.flatMap((group) => group.sections).filter((section) => section.trailer === null);
  return [
    ...sections.map((section) => cutOff(fileName, `the trailer (49) of ${placeOf(section)}`)),
    ...groups.flatMap((group) => (group.trailer === null ? [cutOff(fileName, "a group trailer (98)")] : [])),
  ];
}

function placeOf(section: Bai2Section): string {
  return `account ${masked(section.account)} (line ${String(section.headRecord.line)})`;
}

function groupDifferences(fileName: string, { trailer, sections, lineCount }: Bai2GroupOutline): readonly Finding[] {
  if (trailer === null) return [];
  const [total = null, accounts, records] = trailerFields(trailer);
  const place = `line ${String(trailer.line)}, group trailer (98)`;
  const counted = statedSum(sections);
  return [
    ...totalDifference({ fileName, place, what: "group control total", unit: "money", stated: total, counted }),
    ...count({ fileName, place, what: "number of accounts", stated: accounts, counted: sections.length }),
    ...count({ fileName, place, what: "number of records", stated: records, counted: lineCount }),
  ];
}

function fileDifferences(fileName: string, { trailer, groups, lineCount }: Bai2Outline): readonly Finding[] {
  if (trailer === null) return [];
  const [total = null, groupCount, records] = trailerFields(trailer);
  const place = `line ${String(trailer.line)}, file trailer (99)`;
  const counted = groups.reduce((sum, group) => sum + groupTotal(group), 0);
  return [
    ...totalDifference({ fileName, place, what: "file control total", unit: "money", stated: total, counted }),
    ...count({ fileName, place, what: "number of groups", stated: groupCount, counted: groups.length }),
    ...count({ fileName, place, what: "number of records", stated: records, counted: lineCount }),
  ];
}

/** The accounts' control totals as their trailers state them, so that one wrong trailer is named once. */
function statedSum(sections: readonly Bai2Section[]): number {
  return sections.reduce((sum, section) => {
    const stated = section.trailer === null ? null : (trailerFields(section.trailer)[0] ?? null);
    return sum + (stated ?? accountTotal(section));
  }, 0);
}

function groupTotal({ trailer, sections }: Bai2GroupOutline): number {
  const stated = trailer === null ? null : (trailerFields(trailer)[0] ?? null);
  return stated ?? statedSum(sections);
}
