const BEGIN = 0x09;
const END = 0x0a;
/** Cell records that hold at least a row, a column and a format: shorter ones keep the parser busy for ever. */
const CELLS = new Set([0x06, 0x7e, 0xbd, 0xd6, 0xfd, 0x203, 0x204, 0x205]);
const SHORTEST_CELL = 6;

/**
 * Follows the records of an old workbook from its beginning to the end of its last sheet.
 * @throws Error when they are cut short or a cell is
 */
export function checkRecords(stream: Uint8Array): void {
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength);
  let open = 0;
  for (let at = 0; at + 4 <= stream.length; at += 4 + view.getUint16(at + 2, true)) {
    const id = view.getUint16(at, true);
    if ((id & 0xff) === BEGIN && (id >> 8) % 2 === 0) open++;
    else if (id === END) open--;
    else if (id === 0 && open > 0) throw new Error("the records of a sheet end too early");
    else if (CELLS.has(id) && view.getUint16(at + 2, true) < SHORTEST_CELL) throw new Error("a cell is cut short");
  }
  if (open > 0) throw new Error("the workbook's records are cut short");
}
