import type { Progress } from "../ports/progress";
import type { Terminal } from "./command";

/** Tells progress on standard error, a line whenever the step's words change. */
export function progressOn(terminal: Terminal): Progress {
  let last = "";
  return ({ label }) => {
    if (label === last) return;
    last = label;
    terminal.err(`${label} …`);
  };
}
