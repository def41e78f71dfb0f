import fc from "fast-check";
import { completeUtf8, countUtf8 } from "../../../src/intake/text/utf8-sequences";

test.each([
  ["ASCII", [0x41], 0, 0],
  ["two bytes", [0xc3, 0xa9], 1, 0],
  ["three bytes", [0xe2, 0x82, 0xac], 1, 0],
  ["four bytes", [0xf0, 0x9f, 0x92, 0xa7], 1, 0],
  ["a cut character", [0x41, 0xe2, 0x82], 0, 0],
  ["a byte of Windows-1252", [0xe9, 0x41], 0, 1],
  ["a byte that continues nothing", [0x82], 0, 1],
  ["a longer form than needed", [0xc0, 0xaf], 0, 2],
  ["half of a UTF-16 pair", [0xed, 0xa0, 0x80], 0, 3],
  ["beyond Unicode", [0xf4, 0x90, 0x80, 0x80], 0, 4],
])("%s", (_, bytes, characters, stray) => {
  expect(countUtf8(new Uint8Array(bytes))).toEqual({ characters, stray });
});

test("bytes have stray ones exactly where a strict decoder refuses them", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 12 }), (bytes) => {
      const ended = new Uint8Array([...bytes, 0x0a]);
      const strict = () => new TextDecoder("utf-8", { fatal: true }).decode(ended);
      if (countUtf8(ended).stray > 0) expect(strict).toThrow();
      else expect(strict).not.toThrow();
    }),
  );
});

test("decoding up to a complete character and then the rest gives the whole", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), fc.nat(), (text, pick) => {
      const bytes = new TextEncoder().encode(text);
      const cut = pick % (bytes.length + 1);
      const complete = completeUtf8(bytes.subarray(0, cut));
      const decode = (part: Uint8Array) => new TextDecoder("utf-8", { ignoreBOM: true }).decode(part);
      expect(cut - complete).toBeLessThanOrEqual(3);
      expect(decode(bytes.subarray(0, complete)) + decode(bytes.subarray(complete))).toBe(decode(bytes));
    }),
  );
});
