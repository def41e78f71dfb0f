import type { ProgramParts } from "./program-parts";
import type { StudyServices } from "./study/study-services";

/** The services of the page of the study. What reads and projects studies is fetched when one is first opened. */
export function studyServices(parts: ProgramParts): StudyServices {
  return {
    readStudyFile: async (file) => {
      const [text, { readStudyText }] = await Promise.all([file.text(), import("../app/study-file-text")]);
      return readStudyText(text, file.name);
    },
    studyOfWorkbook: async () => {
      if ((await parts.hostKind()) !== "excel") return null;
      return (await import("../app/kept-study")).keptStudy(await parts.openWorkbook());
    },
    keepStudy: async (study) => (await import("../app/kept-study")).keepStudy(await parts.openWorkbook(), study),
    saveStudyFile: async (study) => {
      const { studyFileName, studyFileText } = await import("../app/study-file-text");
      const name = studyFileName(study);
      parts.download(name, new TextEncoder().encode(studyFileText(study)));
      return name;
    },
    solvePath: null,
    writeRateStudy: null,
  };
}
