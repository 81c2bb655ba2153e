import fc from "fast-check";
import { expect, test } from "vitest";

import { exampleCase, toldOf } from "../testing/sample.ts";
import { toBase64Url } from "./base64url.ts";
import { packed } from "./pack.ts";
import { readLink } from "./read-link.ts";
import { sharedOf, type SharedReceipt } from "./shared-case.ts";
import { TooLongToShare, writeLink } from "./write-link.ts";

const receipt: SharedReceipt = {
  engine: "0.0.0",
  content: "2026.11.1",
  contentDigest: "c",
  prices: "sha256:p",
  asOf: "2026-11-26",
  knownOn: "2026-11-26",
  seed: 20_260_101,
  worlds: 2048,
  caseDigest: "d",
};
const sent = { answer: "no" } as const;
const fragmentOf = (link: string): string => new URL(link).hash;
const linkOf = async (data: string | Uint8Array<ArrayBuffer>): Promise<string> =>
  `#1.${toBase64Url(await packed(typeof data === "string" ? new TextEncoder().encode(data) : data))}`;
const problemOf = async (fragment: string): Promise<string> => {
  const reading = await readLink(fragment);
  return reading.ok ? "none" : reading.problem.says;
};

test("every example comes back as it was, in a link that a mail carries", async () => {
  for (const name of ["support-bot", "genome-variants", "nearly-empty"]) {
    const { written, verdict } = await toldOf(exampleCase(name));
    const shared = sharedOf(written, verdict);
    const link = await writeLink(shared, "https://tapeline.example");
    expect(link.startsWith("https://tapeline.example/open#1.")).toBe(true);
    expect(link.length).toBeLessThan(4_000);
    expect(await readLink(fragmentOf(link))).toEqual({ ok: true, shared });
  }
});

test("titles and answers come back whatever signs they hold", async () => {
  const word = fc.string({ unit: "grapheme", minLength: 1, maxLength: 40 });
  await fc.assert(
    fc.asyncProperty(word, word, async (title, job) => {
      const shared = { case: { title, answers: { job } }, receipt, sent };
      const reading = await readLink(fragmentOf(await writeLink(shared, "https://t.example")));
      expect(reading).toEqual({ ok: true, shared });
    }),
    { numRuns: 100 },
  );
});

test("a link that was cut or changed anywhere is said to be damaged", async () => {
  const link = await writeLink(
    { case: exampleCase("support-bot"), receipt, sent },
    "https://t.example",
  );
  const fragment = fragmentOf(link);
  await fc.assert(
    fc.asyncProperty(fc.nat(fragment.length - 4), fc.boolean(), async (at, cut) => {
      const other = fragment[at + 3] === "A" ? "B" : "A";
      const wrong = cut
        ? fragment.slice(0, at + 3)
        : `${fragment.slice(0, at + 3)}${other}${fragment.slice(at + 4)}`;
      const reading = await readLink(wrong);
      // The last sign holds spare bits, which say nothing.
      const whole = { ok: true, shared: { case: exampleCase("support-bot"), receipt, sent } };
      const says = reading.ok ? "" : reading.problem.says;
      expect(says === "" ? reading : whole).toEqual(whole);
      expect(says).toMatch(/^$|damaged|holds no case|unpacks/);
    }),
    { numRuns: 300 },
  );
});

test.each<[string, string | Promise<string>, RegExp]>([
  ["nothing", "#", /holds no case/],
  ["a word", "#hello", /damaged/],
  ["signs of no link", "#1.%3Cscript%3E", /damaged/],
  ["a later layout", "#2.abc", /layout 2/],
  ["far too many signs", `#1.${"A".repeat(100_000)}`, /longer than any/],
  ["no zlib", `#1.${toBase64Url(new Uint8Array([1, 2, 3]))}`, /damaged/],
  ["a bomb", linkOf(" ".repeat(20_000_000)), /unpacks to more/],
  ["no UTF-8", linkOf(new Uint8Array([0xff, 0xfe, 0x22])), /damaged/],
  ["no JSON", linkOf("<script>alert(1)</script>"), /something else/],
  ["a deep nest", linkOf("[".repeat(5_000) + "]".repeat(5_000)), /something else/],
  ["a list", linkOf("[]"), /something else/],
  [
    "a title that is none",
    linkOf(JSON.stringify({ case: { title: {} }, receipt, sent })),
    /case.title/,
  ],
  [
    "a field too many",
    linkOf(JSON.stringify({ case: { title: "x" }, receipt, sent, run: 1 })),
    /run/,
  ],
  [
    "a prototype",
    linkOf(`{"case":{"title":"x","__proto__":{"a":1}},"receipt":${JSON.stringify(receipt)}}`),
    /__proto__/,
  ],
  [
    "a day that is none",
    linkOf(
      JSON.stringify({ case: { title: "x" }, receipt: { ...receipt, asOf: "javascript:1" }, sent }),
    ),
    /asOf/,
  ],
])("a link that holds %s is refused in words", async (_, fragment, says) => {
  expect(await problemOf(await fragment)).toMatch(says);
});

test("a case that no link can hold is said to be too long", async () => {
  // Letters by chance, which do not pack.
  const letters = fc.sample(fc.string({ minLength: 90_000, maxLength: 90_000 }), {
    numRuns: 1,
    seed: 1,
  })[0]!;
  const shared = { case: { title: "x", answers: { job: letters } }, receipt, sent };
  await expect(writeLink(shared, "https://t.example")).rejects.toThrow(TooLongToShare);
});
