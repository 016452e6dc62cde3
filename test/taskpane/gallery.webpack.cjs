/** Builds the gallery of the pane's states into the folder named by GALLERY_OUTPUT. */
const path = require("node:path");
const HtmlPlugin = require("html-webpack-plugin");

module.exports = {
  mode: "development",
  devtool: false,
  context: path.join(__dirname, "../.."),
  entry: "./test/taskpane/gallery.tsx",
  output: { path: process.env.GALLERY_OUTPUT, filename: "gallery.js" },
  resolve: { extensions: [".tsx", ".ts", ".js"] },
  module: {
    rules: [
      {
        test: /\.tsx?$/,
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
  plugins: [
    new HtmlPlugin({
      filename: "gallery.html",
      templateContent:
        '<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>履职台账助手</title><style>html,body,#pane{height:100%;margin:0}.notice{padding:16px;font:14px/1.6 sans-serif}</style></head><body><div id="pane"></div></body></html>',
    }),
  ],
};
