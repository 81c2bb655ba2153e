import { isDeepStrictEqual } from "node:util";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { readDocument, type Reading } from "../src/index.ts";
import { sampleSchema, sampleYaml } from "./sample.ts";

const seed = 20_261_124;
const rounds = 500;

/** Whole numbers below `end`, the same in each run (a linear congruence modulo 2^32). */
function numbersFrom(start: number): (end: number) => number {
  let state = start;
  return (end) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * end);
  };
}

type Format = "yaml" | "json";
type Pick = (end: number) => number;
type Damage = (text: string, pick: Pick, format: Format) => string;

const sampleJson = JSON.stringify(parse(sampleYaml), null, 2);
const lineWithKey = /^( *(?:- )?"?)([a-zA-Z-]+)("?: )(.*?)(,?)$/;

/** Changes one line that has a key, at random. */
function changeLine(
  text: string,
  pick: Pick,
  change: (parts: readonly string[]) => string,
): string {
  const lines = text.split("\n");
  const places = lines.flatMap((line, index) => (lineWithKey.test(line) ? [index] : []));
  const place = places[pick(places.length)]!;
  lines[place] = change(lineWithKey.exec(lines[place]!)!.slice(1));
  return lines.join("\n");
}

/** Damage that may leave a document that is still good. */
const damages: Record<string, Damage> = {
  "a cut": (text, pick) => text.slice(0, pick(text.length)),
  "a hole": (text, pick) => {
    const from = pick(text.length);
    return text.slice(0, from) + text.slice(from + 1 + pick(8));
  },
  "two neighbours swapped": (text, pick) => {
    const at = pick(text.length - 1);
    return text.slice(0, at) + text[at + 1]! + text[at]! + text.slice(at + 2);
  },
  "a foreign sign": (text, pick) => {
    const at = pick(text.length);
    const signs = [
      "{",
      "]",
      ":",
      '"',
      "'",
      "&",
      "*",
      "!",
      "\t",
      "\0",
      "%",
      "-",
      "\u2028",
      "\ud800",
    ];
    return text.slice(0, at) + signs[pick(signs.length)]! + text.slice(at);
  },
};

/** Slips that no reader may accept. */
const slips: Record<string, Damage> = {
  "a key twice": (text, pick) =>
    changeLine(text, pick, ([before, key, colon, value, comma]) => {
      const line = `${before}${key}${colon}${value}`;
      if (value === "" || /[[{]$/.test(value!))
        return `${line}${comma}\n${line.replace("- ", "  ")}`;
      return `${line}${comma || (text.startsWith("{") ? "," : "")}\n${line.replace("- ", "  ")}${comma}`;
    }),
  "a misspelt key": (text, pick) =>
    changeLine(text, pick, ([before, key, ...rest]) => {
      const at = pick(key!.length);
      return `${before}${key!.slice(0, at)}Q${key!.slice(at)}${rest.join("")}`;
    }),
  "a wrong type": (text, pick, format) =>
    changeLine(text, pick, ([before, key, colon, value, comma]) => {
      const wrong = /^"?[\d-]/.test(value!) ? "true" : "17.5";
      return /[[{]$|^$/.test(value!)
        ? `${before}${key}x${colon}${value}${comma}`
        : `${before}${key}${colon}${format === "json" ? wrong : `[${wrong}]`}${comma}`;
    }),
};

function read(text: string, format: Format): Reading<unknown> {
  return readDocument(text, { file: `cases/sample.${format}`, schema: sampleSchema });
}

function asOtherReaders(text: string, format: Format): unknown {
  return format === "json" ? JSON.parse(text) : parse(text);
}

function expectGoodRefusal(reading: Reading<unknown>, text: string): void {
  if (reading.ok) return;
  expect(reading.problems.length).toBeGreaterThan(0);
  const lines = text.split("\n").length;
  for (const { file, line, column, field, expected, found, fix } of reading.problems) {
    expect(file).toMatch(/^cases\/sample\./);
    expect(line).toBeGreaterThanOrEqual(1);
    expect(line).toBeLessThanOrEqual(lines);
    expect(column).toBeGreaterThanOrEqual(1);
    for (const words of [field, expected, found, fix]) expect(words).toMatch(/\S/);
  }
}

test("the sample is good in both formats", () => {
  expect(read(sampleYaml, "yaml")).toMatchObject({ ok: true, value: parse(sampleYaml) });
  expect(read(sampleJson, "json")).toMatchObject({ ok: true, value: parse(sampleYaml) });
});

const formats: readonly [Format, string][] = [
  ["yaml", sampleYaml],
  ["json", sampleJson],
];

test.each(formats)(
  "damaged %s is refused with file, line, field and what was expected, or read as it stands",
  (format, sample) => {
    const pick = numbersFrom(seed);
    const misread: string[] = [];
    let refused = 0;
    for (let round = 0; round < rounds; round += 1) {
      const names = Object.keys(damages);
      const text = damages[names[round % names.length]!]!(sample, pick, format);
      const reading = read(text, format);
      expectGoodRefusal(reading, text);
      if (!reading.ok) refused += 1;
      else if (!isDeepStrictEqual(reading.value, asOtherReaders(text, format))) misread.push(text);
    }
    expect(misread).toEqual([]);
    expect(refused).toBeGreaterThan(rounds / 2);
  },
);

test.each(formats)(
  "each slip in %s is refused, at its line or the one before",
  (format, sample) => {
    const pick = numbersFrom(seed);
    const accepted: string[] = [];
    const misplaced: string[] = [];
    for (let round = 0; round < rounds; round += 1) {
      const names = Object.keys(slips);
      const name = names[round % names.length]!;
      const text = slips[name]!(sample, pick, format);
      const reading = read(text, format);
      expectGoodRefusal(reading, text);
      if (reading.ok) {
        accepted.push(text);
        continue;
      }
      const changed = text.split("\n").findIndex((line) => !sample.includes(line)) + 1;
      const near = reading.problems.some(({ line }) => Math.abs(line - changed) <= 1);
      // A key that stands twice may leave a bracket open, which shows at the end only.
      if (!near && name !== "a key twice") misplaced.push(text);
    }
    expect(accepted).toEqual([]);
    expect(misplaced).toEqual([]);
  },
);

test("nothing reached the prototype of objects", () => {
  expect(Object.keys(Object.prototype)).toEqual([]);
});
