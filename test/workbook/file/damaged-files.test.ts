import { applyPlan, FileProblem, readAppearance, readWorkbook } from "../../../src/workbook/file";
import { HostError } from "../../../src/workbook/port";
import { type Parts, zipOf } from "./package-xml";
import { writtenParts } from "./written-workbook";

const PARTS = writtenParts({
  worksheets: [
    {
      name: "3月",
      paper: "A4",
      cells: {
        A1: "台账",
        B2: { value: 44621, numberFormat: "yyyy/m/d", format: { fill: "#FFFF00", horizontal: "center" } },
      },
      merges: ["A1:C1"],
    },
    { name: "4月", cells: { A1: { value: 3, formula: "=1+2" } } },
  ],
  memory: '{"unit":"某县"}',
});
const WORDS = ["", "-1", "99999999999", "1e9", "constructor", "__proto__", "A1:ZZZ9", "A0", "&#0;"];

/** The same sequence of numbers in every run. */
function sequence(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return (state >>> 8) % below;
  };
}

/** What came of it: "done", or the name of the refusal; anything else is thrown on. */
async function outcome(action: () => unknown): Promise<string> {
  try {
    await action();
    return "done";
  } catch (error) {
    if (error instanceof FileProblem || error instanceof HostError) return error.name;
    throw error;
  }
}

async function outcomes(bytes: Uint8Array): Promise<readonly string[]> {
  const operations = [
    { kind: "add-worksheet", worksheet: "5月" },
    { kind: "set-values", worksheet: "3月", range: "A1", values: [["改"]] },
    { kind: "remember", memory: "{}" },
  ] as const;
  return [
    await outcome(() => readWorkbook(bytes)),
    await outcome(() => readAppearance(bytes)),
    await outcome(() => applyPlan(bytes, { title: "", operations })),
  ];
}

describe("a damaged file is read or refused by name, and nothing else happens", () => {
  it("whichever bytes are wrong", async () => {
    const next = sequence(2022);
    const seen = new Set<string>();
    const good = zipOf(PARTS);
    for (let round = 0; round < 150; round++) {
      const bytes = good.slice();
      for (let count = next(5); count >= 0; count--) bytes[next(bytes.length)] = next(256);
      for (const one of await outcomes(bytes)) seen.add(one);
    }
    expect([...seen].sort()).toEqual(["FileProblem", "HostError", "done"]);
  });

  it("whichever words stand in its parts", async () => {
    const next = sequence(3);
    const seen = new Set<string>();
    const names = Object.keys(PARTS);
    for (let round = 0; round < 300; round++) {
      const name = names[next(names.length)] ?? "";
      const xml = PARTS[name] as string;
      const places = [...xml.matchAll(/="[^"]*"/g)];
      const place = places[next(places.length)];
      if (place === undefined) continue;
      const word = `="${WORDS[next(WORDS.length)] ?? ""}"`;
      const changed: Parts = {
        ...PARTS,
        [name]: xml.slice(0, place.index) + word + xml.slice(place.index + place[0].length),
      };
      for (const one of await outcomes(zipOf(changed))) seen.add(one);
    }
    expect([...seen].sort()).toEqual(["FileProblem", "HostError", "done"]);
  });
});
