import { STUDY_NAMESPACE, studyText, studyXml } from "../../ports/study-part";

/** The study document saved inside the workbook, or null. */
export async function readStudy(context: Excel.RequestContext): Promise<string | null> {
  const part = studyParts(context).getOnlyItemOrNullObject();
  part.load("id");
  await context.sync();
  if (part.isNullObject) return null;
  const xml = part.getXml();
  await context.sync();
  return studyText(xml.value);
}

/** Saves the study document inside the workbook as a custom XML part, in place of the one before. */
export async function saveStudy(context: Excel.RequestContext, text: string): Promise<void> {
  const part = studyParts(context).getOnlyItemOrNullObject();
  part.load("id");
  await context.sync();
  if (part.isNullObject) context.workbook.customXmlParts.add(studyXml(text));
  else part.setXml(studyXml(text));
  await context.sync();
}

function studyParts(context: Excel.RequestContext): Excel.CustomXmlPartScopedCollection {
  return context.workbook.customXmlParts.getByNamespace(STUDY_NAMESPACE);
}
