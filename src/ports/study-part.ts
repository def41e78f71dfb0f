/** XML namespace of the custom part that holds the study; how it is found again among other parts. */
export const STUDY_NAMESPACE = "urn:ratebook:study:1";

/** The study document as the text of a custom XML part. */
export function studyXml(text: string): string {
  const escaped = text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll("\r", "&#13;");
  return `<?xml version="1.0" encoding="UTF-8"?>\n<study xmlns="${STUDY_NAMESPACE}" xml:space="preserve">${escaped}</study>`;
}

/** The study document of a custom XML part, or null when the part is somebody else's. */
export function studyText(xml: string): string | null {
  const body = /<study\b([^>]*)>([\s\S]*)<\/study>/.exec(xml);
  if (body?.[1]?.includes(`"${STUDY_NAMESPACE}"`) !== true) return null;
  return (body[2] ?? "")
    .replace(/&#13;|&#xD;/g, "\r")
    .replaceAll("&quot;", '"')
    .replaceAll("&apos;", "'")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&");
}
