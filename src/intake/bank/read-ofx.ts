import type { Finding } from "../../domain/finding";
import { AppError } from "../../ports/app-error";
import { cutOff } from "./bank-finding";
import { lineOfPosition } from "./line-of-position";
import { type OfxTag, ofxTags } from "./ofx-tag";
import { ofxStatements } from "./ofx-walk";
import type { BankFile } from "./read-bank-file";
import { statementFile } from "./statement-file";

/**
 * Reads an OFX, QFX or QBO file, SGML (1.x) or XML (2.x): bank and credit card statements, each STMTTRN a transaction.
 * @throws AppError `unreadable-file` when the text holds no statement
 * @example readOfx("OFXHEADER:100 …", "october.qfx").control.closing // "49950.27"
 */
export function readOfx(text: string, fileName: string): BankFile {
  const tags = ofxTags(text);
  const periods = ofxStatements(tags, lineOfPosition(text));
  if (periods.length === 0) throw nothing(fileName);
  return statementFile({
    format: "ofx",
    layout: layoutOf(text),
    fileName,
    periods,
    furniture: [],
    findings: missingEnd(tags, fileName),
    idWord: "FITID",
  });
}

function layoutOf(text: string): string {
  const head = text.slice(0, 2048);
  const version = /VERSION\s*[:=]\s*"?(\d{3})/.exec(head)?.[1];
  const form = version === undefined ? /<\?xml|<\?OFX/i.test(head) : Number(version) >= 200;
  const number = version === undefined ? "" : ` ${version.slice(0, 1)}.${version.slice(1)}`;
  return `OFX${number} (${form ? "XML" : "SGML"})`.replace(/\.(\d)0 /, ".$1 ");
}

function missingEnd(tags: readonly OfxTag[], fileName: string): readonly Finding[] {
  const ended = tags.some((tag) => tag.name === "OFX" && tag.kind === "close");
  return ended ? [] : [cutOff(fileName, "its closing tag </OFX>")];
}

function nothing(fileName: string): AppError {
  return new AppError(
    "unreadable-file",
    `${fileName} looks like an OFX file but holds no statement. Download the account's activity again as QFX or OFX.`,
  );
}
