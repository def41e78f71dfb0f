import { CP437, decodeByPage, WINDOWS_1252 } from "../../../src/intake/text/code-pages";

test.each([
  [0x80, "€"],
  [0x81, "\u0081"],
  [0x85, "…"],
  [0x92, "’"],
  [0x96, "–"],
  [0x99, "™"],
  [0x9f, "Ÿ"],
  [0xa0, "\u00a0"],
  [0xb3, "³"],
  [0xbd, "½"],
  [0xd1, "Ñ"],
  [0xe9, "é"],
  [0xff, "ÿ"],
])("Windows-1252 reads %i as %s", (byte, character) => {
  expect(decodeByPage(new Uint8Array([byte]), WINDOWS_1252)).toBe(character);
});

test.each([
  [0x80, "Ç"],
  [0x82, "é"],
  [0x90, "É"],
  [0x99, "Ö"],
  [0x9b, "¢"],
  [0xa4, "ñ"],
  [0xa5, "Ñ"],
  [0xab, "½"],
  [0xb0, "░"],
  [0xb3, "│"],
  [0xba, "║"],
  [0xbf, "┐"],
  [0xc0, "└"],
  [0xc4, "─"],
  [0xc5, "┼"],
  [0xcd, "═"],
  [0xd9, "┘"],
  [0xda, "┌"],
  [0xdb, "█"],
  [0xe1, "ß"],
  [0xf1, "±"],
  [0xf8, "°"],
  [0xfe, "■"],
  [0xff, "\u00a0"],
])("code page 437 reads %i as %s", (byte, character) => {
  expect(decodeByPage(new Uint8Array([byte]), CP437)).toBe(character);
});

test("both pages have 128 different characters and leave ASCII as it is", () => {
  for (const page of [WINDOWS_1252, CP437]) {
    expect(new Set(page).size).toBe(128);
    expect(page).toHaveLength(128);
    expect(decodeByPage(new Uint8Array([0, 65, 126, 127]), page)).toBe("\u0000A~\u007f");
  }
});
