/** Bundles the test host for a page into the folder named by EXCEL_HOST_OUTPUT. */
const path = require("node:path");

module.exports = {
  mode: "development",
  devtool: false,
  context: path.join(__dirname, "../.."),
  entry: "./test/excel-host/page-entry.ts",
  output: { path: process.env.EXCEL_HOST_OUTPUT, filename: "excel-host.js" },
  resolve: { extensions: [".ts", ".js"] },
  module: {
    rules: [
      {
        test: /\.ts$/,
        exclude: /node_modules/,
        loader: "ts-loader",
        options: {
          transpileOnly: true,
          compilerOptions: { noEmit: false, target: "ES2021", module: "ESNext" },
        },
      },
    ],
  },
  performance: { hints: false },
};
