import { Button } from "@fluentui/react-components";
import type { Delivery } from "../../app/delivery";
import { assertNever } from "../../domain/assert-never";
import type { WriteReceipt } from "../../ports/workbook";
import { JobProgress } from "./JobProgress";
import { NoticeBar } from "./NoticeBar";

/** How far the answer is on its way to the workbook, and what she can decide. */
export interface DeliveryStateProps {
  readonly delivery: Delivery;
  /** What is said where sheets exist already, when it is not the reason that the workbook gave. */
  readonly question?: ReplaceWords | undefined;
  readonly onReplace: () => void;
  readonly onKeep: () => void;
  readonly onCancel: () => void;
}

/** The question whether sheets are written over, in a report's own words. */
export interface ReplaceWords {
  readonly text: string;
  readonly replace: string;
}

/** Progress, a question, or what was done; nothing before she asked for anything. */
export function DeliveryState({ delivery, question, onReplace, onKeep, onCancel }: DeliveryStateProps) {
  switch (delivery.state) {
    case "none":
      return null;
    case "busy":
      return <JobProgress progress={delivery.progress} onCancel={onCancel} />;
    case "exists":
      return (
        <ReplaceQuestion
          words={question ?? { text: delivery.reason, replace: "Replace" }}
          onReplace={onReplace}
          onKeep={onKeep}
        />
      );
    case "written":
      return (
        <NoticeBar
          notice={{
            tone: delivery.receipt.errors.length === 0 ? "success" : "warning",
            text: receiptText(delivery.receipt),
          }}
        />
      );
    case "saved":
      return <NoticeBar notice={{ tone: "success", text: savedText(delivery.fileName) }} />;
    case "stopped":
      return <NoticeBar notice={delivery.notice} />;
    default:
      return assertNever(delivery);
  }
}

function ReplaceQuestion({
  words,
  onReplace,
  onKeep,
}: { readonly words: ReplaceWords } & Pick<DeliveryStateProps, "onReplace" | "onKeep">) {
  return (
    <NoticeBar
      notice={{ tone: "warning", text: words.text }}
      actions={
        <>
          <Button size="small" appearance="primary" onClick={onReplace}>
            {words.replace}
          </Button>
          <Button size="small" onClick={onKeep}>
            Keep as it is
          </Button>
        </>
      }
    />
  );
}

function receiptText({ sheets, renamed, errors }: WriteReceipt): string {
  const names = sheets
    .map(({ name, outcome }) => `${name} (${outcome === "created" ? "new" : "refreshed"})`)
    .join(", ");
  const renames = renamed.map(
    ({ wanted, used }) => ` You have a sheet named ${wanted} of your own, so this one is called ${used}.`,
  );
  const faults =
    errors.length === 0 ? "" : ` These cells show an error: ${errors.slice(0, 10).join(", ")}. Do not rely on them.`;
  return `Written to the workbook: ${names}.${renames.join("")}${faults}`;
}

function savedText(fileName: string): string {
  return `${fileName} is in your downloads. If no file appeared, this Excel does not allow downloads: choose "Write to workbook" and save the workbook.`;
}
