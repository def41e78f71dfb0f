import { memoryFile } from "../../../src/intake/text/memory-file";

test("parts are one file, read by slice across their bounds", async () => {
  const file = memoryFile("rows.csv", [new Uint8Array([1, 2, 3]), new Uint8Array(), new Uint8Array([4, 5])]);
  expect(file.name).toBe("rows.csv");
  expect(file.size).toBe(5);
  expect(file.origin.kind).toBe("blob");
  expect([...(await file.read(2, 4))]).toEqual([3, 4]);
  expect([...(await file.read(4, 100))]).toEqual([5]);
});

test("a part is taken as it was, though its buffer is used again", async () => {
  const buffer = new Uint8Array([7, 8, 9]);
  const file = memoryFile("a", [buffer.subarray(1)]);
  buffer.fill(0);
  expect([...(await file.read(0, 2))]).toEqual([8, 9]);
});
