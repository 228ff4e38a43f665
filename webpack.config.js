/* One source, two pages: the task pane for Excel, and the same pane for the workbench; beside them the workbench itself. */
const path = require("node:path");
const CopyWebpackPlugin = require("copy-webpack-plugin");
const CustomFunctionsMetadataPlugin = require("custom-functions-metadata-plugin");
const HtmlWebpackPlugin = require("html-webpack-plugin");
const TerserPlugin = require("terser-webpack-plugin");
const { functionFiles } = require("./scripts/functionFiles.cjs");
const { manifestFor } = require("./scripts/manifestFor.cjs");

const officeJsAddresses = {
  world: "https://appsforoffice.microsoft.com/lib/1/hosted/office.js",
  "21vianet": "https://appsforoffice.cdn.partner.office365.cn/appsforoffice/lib/1/hosted/office.js",
};

/**
 * Build settings, as environment variables:
 * CALLSHEET_ORIGIN     where the pane is served from (https), default https://localhost:3443
 * CALLSHEET_OFFICE_JS  world (default), 21vianet, or an address of office.js
 * CALLSHEET_NAMESPACE  a namespace for the functions (CRM gives =CRM.RFM.SCORE); none by default
 */
const settings = {
  origin: (process.env.CALLSHEET_ORIGIN ?? "https://localhost:3443").replace(/\/$/, ""),
  officeJs: officeJsAddresses[process.env.CALLSHEET_OFFICE_JS ?? "world"] ?? process.env.CALLSHEET_OFFICE_JS,
  namespace: process.env.CALLSHEET_NAMESPACE ?? "",
};

const dist = path.resolve(__dirname, "dist");

const typescript = {
  test: /\.tsx?$/,
  exclude: /node_modules/,
  use: {
    loader: "swc-loader",
    options: {
      jsc: {
        parser: { syntax: "typescript", tsx: true },
        target: "es2022",
        transform: { react: { runtime: "automatic", development: false } },
      },
    },
  },
};
const styles = { test: /\.css$/, use: ["style-loader", "css-loader"] };
const resolve = { extensions: [".ts", ".tsx", ".mjs", ".js", ".json"] };

/** @param {string} name */
function cache(name) {
  return {
    type: "filesystem",
    name,
    cacheDirectory: path.resolve(__dirname, ".cache/webpack"),
    buildDependencies: { config: [__filename] },
  };
}

/** What is shipped: the pane, the functions, and the pane's commands without a window. */
const addIn = {
  name: "addin",
  mode: "production",
  devtool: "source-map",
  cache: cache("addin"),
  entry: {
    functions: "./src/functions/functions.ts",
    taskpane: "./src/taskpane/taskpane.tsx",
    headless: "./src/taskpane/headless.ts",
  },
  output: {
    path: path.join(dist, "addin"),
    filename: "[name].js",
    chunkFilename: "[name].[contenthash:8].js",
    publicPath: "auto",
    clean: true,
  },
  module: { rules: [typescript, styles], parser: { javascript: { exportsPresence: "warn" } } },
  resolve,
  optimization: {
    minimizer: [new TerserPlugin({ minify: TerserPlugin.swcMinify, extractComments: false })],
    runtimeChunk: { name: "runtime" },
    splitChunks: {
      cacheGroups: { shared: { name: "shared", minChunks: 2, chunks: "initial", minSize: 0, priority: 10 } },
    },
  },
  performance: { hints: false },
  plugins: [
    new CustomFunctionsMetadataPlugin({ output: "functions.json", input: functionFiles }),
    new HtmlWebpackPlugin({
      filename: "taskpane.html",
      template: "./src/taskpane/taskpane.html",
      chunks: ["functions", "taskpane"],
      templateParameters: { officeJs: settings.officeJs, bridge: "" },
    }),
    new HtmlWebpackPlugin({
      filename: path.join(dist, "workbench", "taskpane.html"),
      template: "./src/taskpane/taskpane.html",
      chunks: ["functions", "taskpane"],
      publicPath: "/addin/",
      templateParameters: {
        officeJs: "/office-js/office.js",
        bridge: '<script src="/workbench/paneBridge.js"></script>',
      },
    }),
    new HtmlWebpackPlugin({
      filename: path.join(dist, "workbench", "headless.html"),
      templateContent: "<!doctype html><title>Callsheet</title>",
      chunks: ["functions", "headless"],
      publicPath: "/addin/",
    }),
    new CopyWebpackPlugin({
      patterns: [
        { from: "assets/*.png" },
        { from: "src/taskpane/support.html" },
        { from: "LICENSES", to: "LICENSES" },
        { from: "manifest.xml", transform: (content) => manifestFor(content.toString(), settings) },
      ],
    }),
  ],
};

/** The stand-in for Excel in a browser. Never shipped. */
const workbench = {
  name: "workbench",
  mode: "production",
  devtool: false,
  cache: cache("workbench"),
  entry: { page: "./workbench/page/main.tsx" },
  output: {
    path: path.join(dist, "workbench"),
    filename: "[name].js",
    chunkFilename: "[name].js",
    publicPath: "/workbench/",
  },
  module: {
    rules: [typescript, styles, { test: /\.xlsx$/, type: "asset/resource", generator: { filename: "[name][ext]" } }],
  },
  resolve: { ...resolve, fallback: { fs: false, path: false, stream: false, crypto: false, buffer: false } },
  optimization: { minimizer: [new TerserPlugin({ minify: TerserPlugin.esbuildMinify, extractComments: false })] },
  performance: { hints: false },
  plugins: [
    new HtmlWebpackPlugin({ filename: "index.html", template: "./workbench/page/index.html", chunks: ["page"] }),
  ],
};

/** The few lines that connect the pane's frame to the stand-in before Office.js loads: one plain script. */
const paneBridge = {
  ...workbench,
  name: "paneBridge",
  cache: cache("paneBridge"),
  entry: { paneBridge: "./workbench/page/paneBridge.ts" },
  plugins: [],
};

module.exports = [addIn, workbench, paneBridge];
