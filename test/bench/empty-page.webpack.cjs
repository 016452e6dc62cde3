/** The empty Fluent page, built like the published ones: as a page, and as an add-in with office.js. */
const path = require("node:path");
const HtmlPlugin = require("html-webpack-plugin");
const [pages] = require("../../webpack.config.js");

const published = pages({}, { mode: "production" });
const page = (filename, scripts) =>
  new HtmlPlugin({
    filename,
    templateContent: `<!doctype html><html><head>${scripts}</head><body></body></html>`,
  });

module.exports = {
  ...published,
  entry: { empty: path.join(__dirname, "empty-page.tsx") },
  output: { ...published.output, path: process.env.EMPTY_PAGE_OUTPUT },
  plugins: [page("page.html", ""), page("addin.html", '<script src="office/office.js"></script>')],
};
