/** Stands for `hucre/xlsx` in tests; see node-environment.cjs. */
module.exports = globalThis.requireFromNode("hucre/xlsx");
