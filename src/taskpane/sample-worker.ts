import { generateSampleCity } from "../sample/sample-city";
import type { SampleOptions } from "../sample/sample-settings";

/** What the worker tells while it makes a city up, and the files at the end. */
export type SampleMessage =
  | { readonly kind: "progress"; readonly done: number }
  | { readonly kind: "files"; readonly files: readonly { readonly name: string; readonly blob: Blob }[] };

/** The answers to the planted irregularities come as JSON and are no export. */
const ENDING = ".csv";

addEventListener("message", (event: MessageEvent<SampleOptions>) =>
  makeCity(event.data, (message) => postMessage(message)),
);

function makeCity(options: SampleOptions, tell: (message: SampleMessage) => void): void {
  const texts = new Map<string, string[]>();
  let told = 0;
  for (const { file, text, done } of generateSampleCity(options)) {
    if (!file.endsWith(ENDING)) continue;
    const parts = texts.get(file);
    if (parts === undefined) texts.set(file, [text]);
    else parts.push(text);
    if (done - told < 0.01) continue;
    told = done;
    tell({ kind: "progress", done });
  }
  tell({ kind: "files", files: Array.from(texts, ([name, parts]) => ({ name, blob: new Blob(parts) })) });
}
