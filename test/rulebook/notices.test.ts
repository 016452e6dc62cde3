import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { NOTICES } from "../../src/rulebook/notices";
import { readNotice } from "../../src/rulebook/schema";

const folder = join(__dirname, "../../src/rulebook/notices");
const files = readdirSync(folder).filter((name) => name.endsWith(".json"));

describe("the notices that come with the product", () => {
  it.each(files)("%s has the form of a notice file", (name) => {
    const reading = readNotice(readFileSync(join(folder, name), "utf8"));
    expect(reading.ok ? [] : reading.problems).toEqual([]);
  });

  it("are all listed in the index", () => {
    const listed = NOTICES.map(({ documents }) => documents[0]?.id);
    expect([...listed].sort()).toEqual(files.map((name) => name.replace(/\.json$/, "")).sort());
  });
});
