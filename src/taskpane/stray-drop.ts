/** Keeps a file that is dropped beside the place for files from being opened by the browser in the pane's stead. */
export function keepDropsInPane(pane: Document): void {
  for (const kind of ["dragover", "drop"]) pane.addEventListener(kind, (event) => event.preventDefault());
}
