import { answerSheets } from "./answer-sheets";
import { createSpreadsheetReader } from "./read-spreadsheet";
import type { SheetRequest } from "./spreadsheet-messages";

/** The worker that reads workbooks for the page. */
const answer = answerSheets(createSpreadsheetReader());

addEventListener(
  "message",
  ({ data }: MessageEvent<SheetRequest>) => void answer(data).then((said) => postMessage(said)),
);
