import { resolve } from "node:path";
import webpack from "webpack";
import configure from "../../webpack.config.js";

const [out] = process.argv.slice(2);
const root = resolve(import.meta.dirname, "../..");

/** Builds a page that holds the engine and nothing else, by the rules the add-in is built with, into the folder given. */
const compiler = webpack({
  ...configure({ out }, { mode: "development" }),
  entry: { engine: "./test/contracts/database/browser-page.ts" },
  output: { path: out, filename: "[name].js" },
  plugins: [],
  cache: { type: "filesystem", cacheDirectory: resolve(root, ".cache/webpack"), name: "engine-page" },
  devtool: false,
});
compiler.run((error, stats) => {
  const failure = error ?? (stats?.hasErrors() ? stats.toString({ all: false, errors: true }) : null);
  if (failure !== null) console.error(String(failure));
  process.exitCode = failure === null ? 0 : 1;
  compiler.close(() => {});
});
