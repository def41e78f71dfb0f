/**
 * A service as it is said; `none` stands for documents that name none.
 * @example serviceInWords("solid_waste") // "solid waste"
 */
export function serviceInWords(service: string): string {
  return service === "none" ? "no service named" : service.replaceAll("_", " ");
}
