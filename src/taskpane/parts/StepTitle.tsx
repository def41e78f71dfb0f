import { useEffect, useRef } from "react";
import { usePaneStyles } from "../styles";

/** The heading of a step. */
export interface StepTitleProps {
  readonly text: string;
  /** `on-open` for every step she moves to; `never` for a pane just opened, which must not take her out of the sheet. */
  readonly focus?: "on-open" | "never";
}

/** Takes the focus when its step opens, so that a keyboard goes on from there and a screen reader says where she is. */
export function StepTitle({ text, focus = "on-open" }: StepTitleProps) {
  const pane = usePaneStyles();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (focus === "on-open") heading.current?.focus();
  }, [focus]);
  return (
    <h1 ref={heading} tabIndex={-1} className={pane.title}>
      {text}
    </h1>
  );
}
