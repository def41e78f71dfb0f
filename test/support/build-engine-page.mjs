import { resolve } from "node:path";
import webpack from "webpack";
import configure from "../../webpack.config.js";

const [out] = process.argv.slice(2);
const root = resolve(import.meta.dirname, "../..");

const rules = configure({ out }, { mode: "development" });

/** Builds pages that hold the engine or the solver and nothing else, by the rules the add-in is built with, into the folder given. */
const compiler = webpack({
  ...rules,
  entry: {
    engine: "./test/contracts/database/browser-page.ts",
    solver: "./test/contracts/linear-solver/browser-page.ts",
  },
  output: { path: out, filename: "[name].js" },
  plugins: rules.plugins.filter((plugin) => plugin instanceof webpack.NormalModuleReplacementPlugin),
  cache: { type: "filesystem", cacheDirectory: resolve(root, ".cache/webpack"), name: "engine-page" },
  devtool: false,
});
compiler.run((error, stats) => {
  const failure = error ?? (stats?.hasErrors() ? stats.toString({ all: false, errors: true }) : null);
  if (failure !== null) console.error(String(failure));
  process.exitCode = failure === null ? 0 : 1;
  compiler.close(() => {});
});
