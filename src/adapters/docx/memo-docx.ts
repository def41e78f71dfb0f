import { Document, HeadingLevel, type IRunOptions, Packer, Paragraph, type Table, TextRun } from "docx";
import type { Memo, MemoSection } from "../../report/memo";
import { memoTable } from "./memo-table";

/** Twentieths of a point. */
const SPACE = { after: 120 };

/** A memo as the bytes of a Word file (.docx), US Letter, set in a font that every Word has. */
export async function memoDocx(memo: Memo): Promise<Uint8Array> {
  const document = new Document({
    creator: memo.from,
    title: memo.subject,
    styles: {
      default: {
        document: { run: { font: "Calibri", size: 22, language: { value: "en-US" } } },
        heading1: { run: { size: 32, bold: true }, paragraph: { spacing: { after: 160 } } },
        heading2: { run: { size: 26, bold: true }, paragraph: { spacing: { before: 240, after: 80 } } },
      },
    },
    sections: [
      {
        properties: { page: { size: { width: 12_240, height: 15_840 }, margin: MARGIN } },
        children: [...head(memo), ...memo.sections.flatMap(section)],
      },
    ],
  });
  return new Uint8Array(await Packer.toArrayBuffer(document));
}

const MARGIN = { top: 1_080, right: 1_080, bottom: 1_080, left: 1_080 };

function head({ to, from, date, subject }: Memo): readonly Paragraph[] {
  return [
    new Paragraph({ text: "Memorandum", heading: HeadingLevel.HEADING_1 }),
    named("To", to.join(", ")),
    named("From", from),
    named("Date", date),
    named("Subject", subject),
  ];
}

function named(name: string, text: string): Paragraph {
  const label: IRunOptions = { text: `${name}: `, bold: true };
  return new Paragraph({ children: [new TextRun(label), new TextRun(text)] });
}

function section({ heading, paragraphs, table, points }: MemoSection): readonly (Paragraph | Table)[] {
  return [
    new Paragraph({ text: heading, heading: HeadingLevel.HEADING_2, keepNext: true }),
    ...paragraphs.map((text) => new Paragraph({ text, spacing: SPACE })),
    ...(table === undefined ? [] : [memoTable(table), new Paragraph({ text: "", spacing: SPACE })]),
    ...(points ?? []).map((text) => new Paragraph({ text, bullet: { level: 0 }, spacing: SPACE })),
  ];
}
