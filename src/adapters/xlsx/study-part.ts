import { strFromU8, unzipSync } from "fflate";
import { STUDY_NAMESPACE, studyText, studyXml } from "../../ports/study-part";

const ITEM = "customXml/item1.xml";
const PROPERTIES = "customXml/itemProps1.xml";
const DOCUMENT = "http://schemas.openxmlformats.org/officeDocument/2006";
const RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships";
/** Identity of the part inside a workbook; any fixed GUID will do. */
const ITEM_ID = "{6B0E8B5A-3E7C-4C6B-9D55-52415445424B}";

/** The study saved inside an .xlsx file, or null. Excel may have renamed the part, so all custom parts are looked at. */
export function readStudyPart(file: Uint8Array): string | null {
  const parts = unzipSync(file, { filter: ({ name }) => /^customXml\/item\d+\.xml$/.test(name) });
  for (const part of Object.values(parts)) {
    const text = studyText(strFromU8(part));
    if (text !== null) return text;
  }
  return null;
}

/** The parts that hold a study, and the lines by which the workbook knows of them. */
export function studyParts(study: string) {
  const schema = `<ds:schemaRefs><ds:schemaRef ds:uri="${STUDY_NAMESPACE}"/></ds:schemaRefs>`;
  const itemRelation = `Id="rId1" Type="${DOCUMENT}/relationships/customXmlProps" Target="itemProps1.xml"`;
  return {
    parts: [
      { path: ITEM, text: studyXml(study) },
      {
        path: PROPERTIES,
        text: `<ds:datastoreItem ds:itemID="${ITEM_ID}" xmlns:ds="${DOCUMENT}/customXml">${schema}</ds:datastoreItem>`,
      },
      {
        path: "customXml/_rels/item1.xml.rels",
        text: `<Relationships xmlns="${RELATIONSHIPS}"><Relationship ${itemRelation}/></Relationships>`,
      },
    ],
    relationship: `<Relationship Id="rIdStudy" Type="${DOCUMENT}/relationships/customXml" Target="../${ITEM}"/>`,
    contentType: `<Override PartName="/${PROPERTIES}" ContentType="application/vnd.openxmlformats-officedocument.customXmlProperties+xml"/>`,
  };
}
