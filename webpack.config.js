import { resolve } from "node:path";
import CopyWebpackPlugin from "copy-webpack-plugin";
import HtmlWebpackPlugin from "html-webpack-plugin";
import MinimizerPlugin from "minimizer-webpack-plugin";
import webpack from "webpack";

const root = import.meta.dirname;
const OFFICE = "https://appsforoffice.microsoft.com";
/** The address the manifest names while developing; a deployment sets RATEBOOK_URL to its own. */
const DEVELOPMENT_URL = "https://localhost:3000";
/** Only our own files and office.js run, and nothing is sent anywhere: rows of a ledger cannot leave the page. */
const POLICY = [
  "default-src 'self'",
  `script-src 'self' 'wasm-unsafe-eval' ${OFFICE}`,
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "worker-src 'self'",
  "connect-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
].join("; ");

/**
 * `webpack` builds the add-in into dist/. `--env embedded` adds the page that plays Excel; `--env out=DIR` builds elsewhere.
 * DuckDB's wasm and workers are copied as they are: they are found by address, and minifying them again takes minutes.
 */
export default (env = {}, argv = {}) => ({
  mode: argv.mode ?? "production",
  context: root,
  target: ["web", "es2022"],
  entry: {
    taskpane: "./src/taskpane/index.tsx",
    ...(env.embedded ? { host: "./src/excel-host/page/index.ts" } : {}),
  },
  output: {
    path: resolve(root, env.out ?? "dist"),
    filename: "[name].[contenthash:8].js",
    assetModuleFilename: "assets/[name].[contenthash:8][ext]",
    clean: true,
  },
  resolve: { extensions: [".ts", ".tsx", ".js", ".mjs"] },
  module: { rules: [typeScript(), sql(), engineFile(/\.wasm$/), engineFile(/\.worker\.js$/), solverFile()] },
  plugins: [
    page("taskpane", "./src/taskpane/index.html", "Ratebook"),
    ...(env.embedded ? [page("host", "./src/excel-host/page/index.html", "Ratebook beside a workbook")] : []),
    copied(),
    withoutNode(),
  ],
  optimization: {
    minimizer: [
      new MinimizerPlugin({ minify: MinimizerPlugin.swcMinify, exclude: /^engine\//, extractComments: false }),
    ],
  },
  cache: {
    type: "filesystem",
    cacheDirectory: resolve(root, ".cache/webpack"),
    name: env.embedded ? "embedded" : "addin",
  },
  devtool: argv.mode === "development" ? "source-map" : false,
  performance: { hints: false },
  stats: "errors-warnings",
});

function typeScript() {
  const jsc = {
    target: "es2022",
    parser: { syntax: "typescript", tsx: true },
    transform: { react: { runtime: "automatic" } },
  };
  return { test: /\.tsx?$/, exclude: /node_modules/, use: { loader: "swc-loader", options: { jsc } } };
}

function sql() {
  return { test: /\.sql$/, type: "asset/source" };
}

function engineFile(ending) {
  const test = (path) => /@duckdb[\\/]duckdb-wasm[\\/]dist/.test(path) && ending.test(path);
  return { test, type: "asset/resource", generator: { filename: "engine/[name].[contenthash:8][ext]" } };
}

/** The solver's wasm, by the address that it is imported as. */
function solverFile() {
  return { test: /highs[\\/]build[\\/]highs\.wasm$/, type: "asset/resource", generator: { filename: "engine/[name].[contenthash:8][ext]" } };
}

/** The solver's code asks for Node's own modules where it runs in Node; a page has none of them. */
function withoutNode() {
  return new webpack.NormalModuleReplacementPlugin(/^node:/, (resource) => {
    resource.request = "data:text/javascript,export default {}";
  });
}

function page(name, template, title) {
  return new HtmlWebpackPlugin({
    filename: `${name}.html`,
    template,
    chunks: [name],
    scriptLoading: "defer",
    templateParameters: { title, policy: POLICY, office: `${OFFICE}/lib/1/hosted/office.js` },
  });
}

function copied() {
  const address = process.env.RATEBOOK_URL ?? DEVELOPMENT_URL;
  return new CopyWebpackPlugin({
    patterns: [
      { from: "assets/icon-*.png", to: "assets/[name][ext]" },
      { from: "src/taskpane/support.html", to: "[name][ext]" },
      { from: "manifest.xml", transform: (xml) => xml.toString().replaceAll(DEVELOPMENT_URL, address) },
    ],
  });
}
