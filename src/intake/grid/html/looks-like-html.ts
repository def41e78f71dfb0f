/** What may stand before the first tag: a byte order mark, blanks, comments, an XML declaration. */
const BEFORE = /^(?:\uFEFF|\s+|<!--[\s\S]*?-->|<\?xml[^>]*\?>)*/;
const HTML_START =
  /^<(?:!doctype\s+html|html|head|body|meta|title|style|table|thead|tbody|tr|div|font|center|h[1-6]|p|b|br)\b/i;

/**
 * Whether a file's beginning is HTML, as many billing systems save "Excel" files. OFX, CAMT and Excel's own XML are not.
 * @example looksLikeHtml("<html><body><table>") // true
 */
export function looksLikeHtml(head: string): boolean {
  return HTML_START.test(afterBeginning(head)) && !/<OFX>/i.test(head);
}

/**
 * Whether a file's beginning is a workbook in Excel's XML of 2003, as .xml or saved under the name .xls.
 * @example looksLikeSpreadsheetMl('<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?>') // true
 */
export function looksLikeSpreadsheetMl(head: string): boolean {
  const start = afterBeginning(head);
  const root =
    /^(?:<\?[^>]*\?>|<!--[\s\S]*?-->|\s+)*<(?:\w+:)?Workbook\b[^>]*urn:schemas-microsoft-com:office:spreadsheet/;
  return /^<\?mso-application\s+progid="Excel\.Sheet"/.test(start) || root.test(start);
}

function afterBeginning(head: string): string {
  return head.slice(BEFORE.exec(head)?.[0].length ?? 0);
}
