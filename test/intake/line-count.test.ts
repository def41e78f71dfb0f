import { memoryFile } from "../../src/intake/text/memory-file";
import { countLines } from "../../src/intake/line-count";

function fileOf(text: string) {
  return memoryFile("export.csv", [new TextEncoder().encode(text)]);
}

test.each([
  ["a file of old Macs", "h\r1\r\r2\r", 2, 2],
  ["a return in quotes of an ordinary file", 'h\n"a\rb"\n1\n', 2, 1],
  ["returns and line feeds", "h\r\n1\r\n\r\n2", 2, 2],
  ["an empty file", "", 0, 1],
])("%s", async (_, text, records, notData) => {
  expect(await countLines(fileOf(text))).toEqual({ records, notData });
});

test("a quote opens a field behind the delimiter that is given", async () => {
  expect(await countLines(fileOf('h;i\na;"b\nc"\n'), undefined, ";")).toEqual({ records: 1, notData: 1 });
  expect(await countLines(fileOf('h;i\na;"b\nc"\n'))).toEqual({ records: 2, notData: 1 });
});

test("records that a chunk's end cuts are counted once", async () => {
  const line = `"${"x".repeat(700)}\n""y""",1\n`;
  expect(await countLines(fileOf(`h,i\n${line.repeat(4000)}`))).toEqual({ records: 4000, notData: 1 });
});

test("a cancelled count stops", async () => {
  await expect(countLines(fileOf("h\n1\n"), AbortSignal.abort(new Error("stopped")))).rejects.toThrow("stopped");
});
