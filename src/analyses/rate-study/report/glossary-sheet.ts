import type { Sheet } from "../../../report/report";

/** The log of changes, to be kept by hand, and what the words mean. */
export function glossarySheet(stamp: string): Sheet {
  return {
    key: "glossary",
    name: "Log and glossary",
    orientation: "landscape",
    blocks: [
      { kind: "heading", level: "title", text: "Change log" },
      {
        kind: "table",
        name: "StudyLog",
        rowCount: 1,
        columns: [
          { name: "When", format: "text", width: 28, isInput: true, values: [stamp] },
          {
            name: "What was changed, and why",
            format: "text",
            width: 90,
            isInput: true,
            wraps: true,
            values: ["Written from the study document."],
          },
          { name: "Who", format: "text", width: 16, isInput: true, values: ["Ratebook"] },
        ],
      },
      { kind: "heading", level: "heading", text: "Glossary" },
      {
        kind: "table",
        name: "StudyGlossary",
        rowCount: GLOSSARY.length,
        columns: [
          { name: "Term", format: "text", width: 28, values: GLOSSARY.map(([term]) => term) },
          { name: "Meaning", format: "text", width: 90, wraps: true, values: GLOSSARY.map(([, meaning]) => meaning) },
        ],
      },
    ],
  };
}

const GLOSSARY: readonly (readonly [term: string, meaning: string])[] = [
  [
    "All-in coverage",
    "Revenue over O&M, debt service, capital paid from rates and transfers. Below 1, reserves pay the rest.",
  ],
  ["Billable units", "What a price is charged for: volume, bills, equivalent meters, ERU, containers."],
  ["Days cash", "Unrestricted cash at year end over a day's O&M (O&M / 365)."],
  [
    "Debt service coverage",
    "Net revenue (revenue that counts, less O&M without depreciation) over principal and interest of the year.",
  ],
  [
    "Elasticity",
    "Change of use over change of price: at -0.2, ten percent more costs two percent of the volume above essential use.",
  ],
  ["Just in time", "Each year's increase is the least that passes that year's tests and leaves later ones possible."],
  ["Level", "The same increase every year, the least that passes every test."],
  ["O&M", "Operation and maintenance, without depreciation, debt service, capital and money set aside."],
  ["PAYGO", "Capital paid from the year's rates rather than borrowed."],
  ["Status quo", "No increase at all."],
  ["Tests of policy", "What the city or a covenant asks of every year: coverage, days cash, balance, caps."],
  ["Uncollectible", "Billed rate revenue that is never paid."],
];
