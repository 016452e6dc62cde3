import fc from "fast-check";
import { plainContent, signBySign } from "../../src/ledger/plain-content";

test.each([
  ["到某企业检查，安全生产。", "到某企业检查安全生产"],
  [" 到 某企业（煤矿）\n检查 ", "到某企业煤矿检查"],
  ["第３次Ａ级", "第3次A级"],
  ["①㎡", "1m2"],
  ["“一岗双责”——落实", "一岗双责落实"],
  ["", ""],
])("%j is %j", (text, content) => {
  expect(plainContent(text)).toBe(content);
});

test("sign by sign is the same as all at once, also where signs join", () => {
  const content = (text: string) => text.normalize("NFKC").replaceAll(/[\s\p{P}]/gu, "");
  const form = (text: string) => text.normalize("NFKC").replaceAll(/\s/g, "");
  const plainForm = signBySign(form);
  const any = fc.string({ unit: "binary" });
  const joining = fc.string({
    unit: fc.constantFrom("e", "\u0301", "ﾊ", "ﾟ", "か", "\u3099", "ᄒ", "ᅡ", "ᆫ", "𠮷", "，"),
  });
  fc.assert(
    fc.property(fc.oneof(any, joining), (text) => {
      expect(plainContent(text)).toBe(content(text));
      expect(plainForm(text)).toBe(form(text));
    }),
    { numRuns: 2000 },
  );
});
