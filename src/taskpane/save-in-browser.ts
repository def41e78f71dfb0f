const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
/** Time for the browser to take the file before its memory is freed. */
const KEEP_MS = 60_000;

/** Hands an .xlsx to the browser, which saves it where downloads go. */
export function saveInBrowser(fileName: string, bytes: Uint8Array): void {
  const address = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type: XLSX }));
  const link = document.createElement("a");
  link.href = address;
  link.download = fileName;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), KEEP_MS);
}
