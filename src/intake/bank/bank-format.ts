import type { BankFormat } from "../file-shape";
import type { Guess } from "../guess";
import { lockboxGuess } from "./lockbox-guess";
import { recordsOfWidth } from "./text-lines";

/**
 * Which bank or payment format a text is, by its first 64 kB; null where it is none of them.
 * @example bankFormatOf("OFXHEADER:100\n…", "october.qfx")?.value // "ofx"
 */
export function bankFormatOf(head: string, fileName: string): Guess<BankFormat> | null {
  const text = head.replace(/^[\uFEFF\s]+/, "");
  return bai2Guess(text) ?? ofxGuess(text) ?? camtGuess(text) ?? nachaGuess(text) ?? lockboxGuess(text, fileName);
}

function bai2Guess(text: string): Guess<BankFormat> | null {
  const start = /^(?:\$\$[^\r\n]*[\r\n]+)?01,[^\r\n]*[\r\n\s]*(02,|03,|88,|16,)?/.exec(text);
  if (start === null) return null;
  const followed = start[1] !== undefined || /\/\s*02,/.test(text.slice(0, 400));
  if (!followed && !/^01,[^,]*,[^,]*,\d{6,8},/.test(text)) return null;
  return {
    value: "bai2",
    confidence: followed ? 0.99 : 0.85,
    why: "Its lines begin with the BAI2 record codes 01, 02 …",
  };
}

function ofxGuess(text: string): Guess<BankFormat> | null {
  const top = text.slice(0, 4096);
  if (!/^OFXHEADER\s*:/im.test(top) && !/<\?OFX\s/i.test(top) && !/<OFX>/i.test(top)) return null;
  return { value: "ofx", confidence: 0.99, why: "It begins with the header of an OFX file." };
}

function camtGuess(text: string): Guess<BankFormat> | null {
  const named = /camt\.05[234]\.001\.\d\d/.test(text.slice(0, 4096));
  if (!named && !/<(?:[\w-]+:)?BkToCstmr(?:Stmt|AcctRpt|DbtCdtNtfctn)\b/.test(text)) return null;
  return { value: "camt.053", confidence: 0.99, why: "Its XML is that of a bank statement by ISO 20022 (camt.053)." };
}

function nachaGuess(text: string): Guess<BankFormat> | null {
  const header = /^101[ \d][\w ]{9}[ \d\w][\w ]{9}\d{6}[\d ]{4}[A-Z0-9 ]094101/i.test(text);
  if (header)
    return {
      value: "nacha",
      confidence: 0.99,
      why: "Its first record is the header of a NACHA file (094 characters).",
    };
  const records = /[\r\n]/.test(text) ? text.split(/[\r\n]+/) : recordsOfWidth(text, 94).map((each) => each.text);
  const shapes = records
    .slice(0, 4)
    .map((record) => (record.length > 60 && record.length <= 94 ? record.charAt(0) : ""));
  if (!/^(?:1)?5[67]/.test(shapes.join("")) || !/^.{50}(?:PPD|CCD|CTX|WEB|TEL|COR|ARC|BOC|POP|RCK|IAT)/m.test(text))
    return null;
  return {
    value: "nacha",
    confidence: 0.85,
    why: "Its records have 94 characters and begin with 5, 6 and 7, as NACHA's do.",
  };
}
