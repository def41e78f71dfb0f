/**
 * Stands for `@ironcalc/wasm` in tests; see node-environment.cjs. Its start-up takes only objects of Node's own realm,
 * which a test's objects are not.
 */
const engine = globalThis.requireFromNode("@ironcalc/wasm");
const nodeObject = Object.getPrototypeOf(Object.getPrototypeOf(engine.initSync));

module.exports = {
  ...engine,
  initSync: (options) => engine.initSync(Object.assign(Object.create(nodeObject), options)),
};
