const TABBABLE = 'a[href], button:enabled, input:enabled, select:enabled, textarea:enabled, summary, [tabindex="0"]';

/**
 * Lets the browser move the focus inside the pane. In Excel on the web office.js moves it by itself, knows no closed
 * details and is lost when the focus stands on a heading; it is left to act only where Tab leads out of the pane.
 */
export function keepTabInPane(pane: Document): void {
  pane.addEventListener("keydown", (event) => {
    if (event.key === "Tab" && !leadsOut(pane, event)) event.stopPropagation();
  });
}

function leadsOut(pane: Document, { target, shiftKey }: KeyboardEvent): boolean {
  const order = Array.from(pane.querySelectorAll(TABBABLE)).filter((element) => isReachable(element));
  return target === (shiftKey ? order.at(0) : order.at(-1));
}

/** Whether Tab stops at an element: not taken out of the order, and not inside closed details. */
function isReachable(element: Element): boolean {
  return element.getAttribute("tabindex") !== "-1" && element.getClientRects().length > 0;
}
