import type { Encoding } from "../../../src/intake/file-shape";
import { detectEncoding } from "../../../src/intake/text/detect-encoding";
import { encode } from "./text-pieces";

const PLAIN = "Account,Name\r\n0071,GREY A\r\n";

test.each<[string, Encoding, Uint8Array]>([
  ["only ASCII", "ascii", encode(PLAIN, "ascii")],
  ["an empty file", "ascii", new Uint8Array()],
  ["UTF-8 with a mark", "utf-8-sig", encode(PLAIN, "utf-8-sig")],
  ["UTF-8 without a mark", "utf-8", encode("0071,MUÑOZ “J”\n", "utf-8")],
  ["UTF-16 LE with a mark", "utf-16-le", encode(PLAIN, "utf-16-le")],
  ["UTF-16 BE with a mark", "utf-16-be", encode(PLAIN, "utf-16-be")],
  ["UTF-16 LE without a mark", "utf-16-le", encode(PLAIN, "utf-16-le").subarray(2)],
  ["UTF-16 BE without a mark", "utf-16-be", encode(PLAIN, "utf-16-be").subarray(2)],
  ["a Spanish name of Windows", "windows-1252", encode("0071,MUÑOZ,PEÑA,José\n", "windows-1252")],
  ["a curly apostrophe", "windows-1252", encode("O’BRIEN,1,DOLLAR’S\n", "windows-1252")],
  ["curly quotes and a dash", "windows-1252", encode("the “old” mill – north\n", "windows-1252")],
  ["a half inch of Windows", "windows-1252", encode('meter 5/8 x 1½" size\n', "windows-1252")],
  ["cubic feet of Windows", "windows-1252", encode("Usage ft³,Amount\n12,3.10\n", "windows-1252")],
  ["hard blanks", "windows-1252", encode("0071\u00a0,GREY\u00a0A\n", "windows-1252")],
  ["a DOS rule", "cp437", encode("Account  Name\r\n──────── ─────\r\n", "cp437")],
  ["a DOS table", "cp437", encode("│0071│GREY A│  12.50│\r\n├────┼──────┤\r\n", "cp437")],
  ["single DOS bars between blanks", "cp437", encode("0071 │ GREY A │ 12.50\r\n", "cp437")],
  ["a Spanish name of DOS", "cp437", encode("0071,MUÑOZ,PEÑA,José,Müller\n", "cp437")],
  ["a half of DOS", "cp437", encode("meter 1½ inch\n", "cp437")],
])("%s is %s", (_, encoding, bytes) => {
  const guess = detectEncoding(bytes);
  expect(guess.value).toBe(encoding);
  expect(guess.confidence).toBeGreaterThanOrEqual(0.8);
});

test("a character that the end of the head cuts is no fault of UTF-8", () => {
  const bytes = encode("José “x” €", "utf-8");
  for (const cut of [1, 2]) expect(detectEncoding(bytes.subarray(0, bytes.length - cut)).value).toBe("utf-8");
});

test("the end of the file counts too, also where it begins inside a character", () => {
  const head = encode(PLAIN, "ascii");
  expect(detectEncoding(head, encode("MUÑOZ", "windows-1252")).value).toBe("windows-1252");
  expect(detectEncoding(head, encode("€ José", "utf-8").subarray(1)).value).toBe("utf-8");
});

test("a damaged UTF-8 file stays UTF-8, but is asked about", () => {
  const bytes = Buffer.concat([encode("é".repeat(20), "utf-8"), new Uint8Array([0xe9, 0x0a])]);
  const guess = detectEncoding(bytes);
  expect(guess.value).toBe("utf-8");
  expect(guess.confidence).toBeLessThan(0.8);
  expect(guess.why).toBe("20 characters are well-formed UTF-8, 1 byte is not");
});

test("it says what it saw", () => {
  expect(detectEncoding(encode("1234", "ascii")).why).toBe(
    "only characters that all encodings share in the 4 bytes looked at",
  );
  expect(detectEncoding(encode("O’BRIEN", "windows-1252")).why).toBe("not UTF-8; read as Windows-1252 it has ’");
  expect(detectEncoding(encode("──", "cp437")).why).toBe("not UTF-8; read as code page 437 (DOS) it has ─");
  expect(detectEncoding(encode("aÑé", "utf-8")).why).toBe("2 characters beyond ASCII, all well-formed UTF-8");
});
