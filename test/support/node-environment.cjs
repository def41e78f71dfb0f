const { TestEnvironment } = require("jest-environment-node");

/**
 * Node's own environment, and a way to a package that comes as .mjs files only: jest cannot require such a file, Node
 * can. `test/support/hucre.cjs` is what uses it.
 */
module.exports = class extends TestEnvironment {
  async setup() {
    await super.setup();
    this.global.requireFromNode = (name) => require(name);
  }
};
