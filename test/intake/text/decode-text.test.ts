import { ENCODINGS, type Encoding } from "../../../src/intake/file-shape";
import { decodeText, readText } from "../../../src/intake/text/decode-text";
import { memoryFile } from "../../../src/intake/text/memory-file";
import type { JobOptions } from "../../../src/ports/progress";
import { encode } from "./text-pieces";

const CHUNK = 256 * 1024;

async function pieces(bytes: Uint8Array, encoding: Encoding, job?: JobOptions): Promise<readonly string[]> {
  const all: string[] = [];
  for await (const piece of decodeText(memoryFile("export.txt", [bytes]), encoding, job)) all.push(piece);
  return all;
}

async function decoded(bytes: Uint8Array, encoding: Encoding): Promise<string> {
  return (await pieces(bytes, encoding)).join("");
}

test.each(ENCODINGS)("%s is read back without its mark", async (encoding) => {
  const text = encoding === "ascii" ? "0071,GREY\r\n" : "0071,Muñoz ½ é\r\n";
  expect(await decoded(encode(text, encoding), encoding)).toBe(text);
  expect(await readText(memoryFile("export.txt", [encode(text, encoding)]), encoding, 1000)).toBe(text);
});

test("a mark is no text, whatever encoding was chosen", async () => {
  expect(await decoded(encode("a", "utf-8-sig"), "utf-8")).toBe("a");
  expect(await decoded(encode("a", "utf-8-sig"), "ascii")).toBe("a");
  expect(await decoded(encode("a", "utf-16-le").subarray(2), "utf-16-le")).toBe("a");
});

test.each<[Encoding, string]>([
  ["utf-8", "€"],
  ["utf-8", "💧"],
  ["utf-16-le", "💧"],
  ["utf-16-be", "💧"],
])("a character of %s that the chunk's end cuts is whole: %s", async (encoding, character) => {
  for (let before = CHUNK - 4; before <= CHUNK; before++) {
    const text = `${"x".repeat(encoding === "utf-8" ? before : before / 2)}${character}y`;
    expect(await decoded(encode(text, encoding), encoding)).toBe(text);
  }
});

test("a big file comes in chunks of at most 256 kB, and says how far it is", async () => {
  const steps: (number | null)[] = [];
  const all = await pieces(encode("a\n".repeat(CHUNK), "ascii"), "ascii", {
    progress: ({ label, done, total }) => steps.push(label === "Reading export.txt" ? done : Number.NaN, total),
  });
  expect(all.map((piece) => piece.length)).toEqual([CHUNK, CHUNK]);
  expect(steps).toEqual([CHUNK, 2 * CHUNK, 2 * CHUNK, 2 * CHUNK]);
});

test("a cancelled job stops before the next chunk", async () => {
  const controller = new AbortController();
  const bytes = encode("a\n".repeat(CHUNK), "ascii");
  const job = { signal: controller.signal, progress: () => controller.abort(new Error("stopped")) };
  await expect(pieces(bytes, "ascii", job)).rejects.toThrow("stopped");
});

test("bytes that are no UTF-8 become U+FFFD", async () => {
  expect(await decoded(new Uint8Array([0x4d, 0xd1, 0x4f]), "utf-8")).toBe("M\ufffdO");
});

test("ASCII that turns out to be more is judged anew where it does", async () => {
  const plain = encode("x".repeat(CHUNK), "ascii");
  const late = (text: string, encoding: Encoding) => Buffer.concat([plain, encode(text, encoding)]);
  expect((await decoded(late("MUÑOZ José", "windows-1252"), "ascii")).slice(CHUNK)).toBe("MUÑOZ José");
  expect((await decoded(late("MUÑOZ José", "utf-8"), "ascii")).slice(CHUNK)).toBe("MUÑOZ José");
});

test.each([
  ["a final ^Z", "a\r\n\u001a", "a\r\n"],
  ["^Z padded with ^Z and zeros", "a\r\n\u001a\u001a\u0000\u0000", "a\r\n"],
  ["^Z and a line end", "a\r\n\u001a\r\n", "a\r\n"],
  ["zeros alone", "a\r\n\u0000\u0000", "a\r\n"],
  ["more padding than one look covers", `a\r\n${"\u001a".repeat(9000)}`, "a\r\n"],
  ["nothing but padding", "\u001a\u0000", ""],
  ["a ^Z in the middle", "a\u001ab\r\n\r\n", "a\u001ab\r\n\r\n"],
])("the end of the file: %s", async (_, text, expected) => {
  expect(await decoded(encode(text, "ascii"), "ascii")).toBe(expected);
  expect(await decoded(encode(text, "utf-16-le"), "utf-16-le")).toBe(expected);
  expect(await decoded(encode(text, "utf-16-be"), "utf-16-be")).toBe(expected);
});

test("a sample ends before a character that its limit cuts", async () => {
  const file = memoryFile("export.txt", [encode("ab€cd", "utf-8")]);
  expect(await readText(file, "utf-8", 4)).toBe("ab");
  expect(await readText(file, "utf-8", 5)).toBe("ab€");
  expect(await readText(file, "utf-8", 100)).toBe("ab€cd");
});

test("a UTF-16 file that lost its last byte still gives what is whole", async () => {
  expect(await decoded(encode("ab", "utf-16-le").subarray(0, 5), "utf-16-le")).toMatch(/^a\ufffd?$/);
});
