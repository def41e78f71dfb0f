import type { CheckedLedger } from "../app/checked-ledger";
import type { ProgramParts } from "./program-parts";
import { solvingServices } from "./solving-program";
import type { StudyServices, StudyToTell } from "./study/study-services";

/**
 * The services of the page of the study. What reads and projects studies is fetched when one is first opened.
 * @param held the ledger that the engine holds; null while it holds none
 */
export function studyServices(parts: ProgramParts, held: () => CheckedLedger | null): StudyServices {
  return {
    readStudyFile: async (file) => {
      const [text, { readStudyText }] = await Promise.all([file.text(), import("../app/study-file-text")]);
      return readStudyText(text, file.name);
    },
    studyOfWorkbook: async () => {
      if ((await parts.hostKind()) !== "excel") return null;
      return (await import("../app/kept-study")).studyInWorkbook(await parts.openWorkbook());
    },
    keepStudy: async (study) => (await import("../app/kept-study")).keepStudy(await parts.openWorkbook(), study),
    saveStudyFile: async (study) => {
      const { studyFileName, studyFileText } = await import("../app/study-file-text");
      const name = studyFileName(study);
      parts.download(name, new TextEncoder().encode(studyFileText(study)));
      return name;
    },
    saveMemo: (asked) => saveMemo(parts, asked),
    ...solvingServices(parts, held),
  };
}

async function saveMemo(parts: ProgramParts, { study, path }: StudyToTell): Promise<string> {
  const [{ memoOfPath }, { studyFileName }] = await Promise.all([
    import("../app/memo-of-path"),
    import("../app/study-file-text"),
  ]);
  const memo = memoOfPath({ study, path, preparedOn: parts.clock.now().slice(0, 10) });
  const name = studyFileName(study).replace(/study\.json$/, "memo.docx");
  parts.download(name, await parts.docxOf(memo));
  return name;
}
