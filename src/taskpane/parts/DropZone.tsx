import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ArrowUpload20Regular } from "@fluentui/react-icons/svg/arrow-upload";
import { type DragEvent, useRef, useState } from "react";
import { usePaneStyles } from "../styles";

/** What a place to drop files on says. */
export interface DropWords {
  readonly invitation: string;
  readonly button: string;
  readonly hint: string;
  /** The field behind the button, for a screen reader. */
  readonly field: string;
}

const EXPORTS: DropWords = {
  invitation: "Drop your export files here, or",
  button: "Choose files",
  hint: "As your system prints them: CSV, text, Excel, bank files, several at once. They stay on this computer.",
  field: "Export files",
};

/** What a place to drop files on shows; export files unless told otherwise. */
export interface DropZoneProps {
  readonly onFiles: (files: readonly File[]) => void;
  readonly words?: DropWords;
}

/** A place to drop files on, and a button that opens the file dialog for those who do not drag. */
export function DropZone({ onFiles, words = EXPORTS }: DropZoneProps) {
  const pane = usePaneStyles();
  const styles = useStyles();
  const { isOver, ...target } = useDropTarget(onFiles);
  const input = useRef<HTMLInputElement>(null);
  return (
    <div className={mergeClasses(styles.zone, isOver && styles.over)} {...target}>
      <p className={pane.text}>{words.invitation}</p>
      <Button appearance="primary" icon={<ArrowUpload20Regular />} onClick={() => input.current?.click()}>
        {words.button}
      </Button>
      <p className={pane.quiet}>{words.hint}</p>
      <input
        ref={input}
        className={pane.unseen}
        type="file"
        multiple
        aria-label={words.field}
        tabIndex={-1}
        onChange={(event) => {
          pass(event.target.files, onFiles);
          event.target.value = "";
        }}
      />
    </div>
  );
}

function useDropTarget(onFiles: (files: readonly File[]) => void) {
  const [isOver, setOver] = useState(false);
  return {
    isOver,
    onDragOver: (event: DragEvent) => {
      event.preventDefault();
      setOver(true);
    },
    onDragLeave: () => setOver(false),
    onDrop: (event: DragEvent) => {
      event.preventDefault();
      setOver(false);
      pass(event.dataTransfer.files, onFiles);
    },
  };
}

function pass(files: FileList | null, onFiles: (files: readonly File[]) => void): void {
  if (files !== null && files.length > 0) onFiles(Array.from(files));
}

const useStyles = makeStyles({
  zone: {
    display: "flex",
    flexDirection: "column",
    alignItems: "center",
    textAlign: "center",
    rowGap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalXL} ${tokens.spacingHorizontalM}`,
    border: `2px dashed ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  over: { backgroundColor: tokens.colorBrandBackground2, border: `2px solid ${tokens.colorBrandStroke1}` },
});
