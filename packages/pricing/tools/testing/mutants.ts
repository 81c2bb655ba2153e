/** A repeatable source of numbers from 0 to 1 (xorshift32), so that a mutant can be made again. */
function randomFrom(seed: number): () => number {
  let state = seed === 0 ? 1 : seed | 0;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 0x1_0000_0000;
  };
}

function pick<Value>(random: () => number, values: readonly Value[]): Value {
  return values[Math.floor(random() * values.length)] as Value;
}

const garbage = [
  "\u0000",
  "\t",
  "{",
  "]",
  ": :",
  "- -",
  "&a",
  "*a",
  "!!js",
  "'",
  '"',
  "\uD800",
  "<<:",
  "|",
  "%YAML 9",
  "__proto__: 1\n",
  "1e999",
  "NaN",
  "null",
];

/** A text as a bad editor, cable or merge would leave it. */
export function damaged(text: string, seed: number): string {
  const random = randomFrom(seed);
  const at = Math.floor(random() * text.length);
  const lines = text.split("\n");
  const line = Math.floor(random() * lines.length);
  switch (Math.floor(random() * 8)) {
    case 0:
      return text.slice(0, at);
    case 1:
      return text.slice(0, at) + pick(random, garbage) + text.slice(at);
    case 2:
      return text.slice(0, at) + text.slice(at + 1 + Math.floor(random() * 20));
    case 3:
      return lines.toSpliced(line, 1).join("\n");
    case 4:
      return lines.toSpliced(line, 0, lines[line] ?? "").join("\n");
    case 5:
      return lines.with(line, ` ${lines[line]}`).join("\n");
    case 6:
      return `${text.slice(0, at)}\n<<<<<<< ours\n${text.slice(at)}`;
    default:
      return text.slice(at) + text.slice(0, at);
  }
}

/** A slip and what was slipped, or undefined where the text has no place for it. */
export interface Slip {
  readonly name: string;
  readonly text: string;
}

function replaceOne(
  random: () => number,
  text: string,
  pattern: RegExp,
  change: (match: RegExpMatchArray) => string,
): string | undefined {
  const match = pick(random, [...text.matchAll(pattern)]);
  if (match === undefined) return undefined;
  const changed = change(match);
  return text.slice(0, match.index) + changed + text.slice((match.index ?? 0) + match[0].length);
}

const scale = (factor: number) => (match: RegExpMatchArray) =>
  `${match[1]}${Number((Number(match[2]) * factor).toPrecision(12))}`;
const rate = /((?:^|[ {])(?:input|output): )([\d.]+)(?=[,\n ])/g;

/** Slips that a reader of the file would see: valid YAML of the right types, and wrong. */
const slips: Readonly<Record<string, (text: string, random: () => number) => string | undefined>> =
  {
    "a rate a thousand times too high": (text, random) =>
      replaceOne(random, text, rate, scale(1000)),
    "a rate a thousand times too low": (text, random) =>
      replaceOne(random, text, rate, scale(0.001)),
    "a rate in cents": (text, random) => replaceOne(random, text, rate, scale(100)),
    "input and output swapped": (text, random) =>
      replaceOne(
        random,
        text,
        /input: ([\d.]+)(\n +)output: ([\d.]+)/g,
        ([whole, input, gap, output]) =>
          input === output ? `${whole}0` : `input: ${output}${gap}output: ${input}`,
      ),
    "a provider that does not exist": (text, random) =>
      replaceOne(random, text, /( provider: )([a-z-]+)/g, (match) => `${match[1]}${match[2]}x`),
    "an id of another kind": (text, random) =>
      replaceOne(random, text, /( provider: )([a-z-]+)/g, (match) => `${match[1]}h100-sxm`),
    "a list that does not exist": (text, random) =>
      replaceOne(random, text, /(list: )([a-z-]+)/g, (match) => `${match[1]}${match[2]}s`),
    "a day that does not exist": (text, random) =>
      replaceOne(
        random,
        text,
        /(from: )(\d{4}-\d\d)-\d\d/g,
        (match) => `${match[1]}${match[2]}-32`,
      ),
    "a day written the other way round": (text, random) =>
      replaceOne(
        random,
        text,
        /(from: )(\d{4})-(\d\d)-(\d\d)/g,
        (m) => `${m[1]}${m[4]}.${m[3]}.${m[2]}`,
      ),
    "a number as text": (text, random) =>
      replaceOne(random, text, rate, (match) => `${match[1]}"${match[2]}"`),
    "a negative rate": (text, random) => replaceOne(random, text, rate, scale(-1)),
    "a misspelt field": (text, random) =>
      replaceOne(
        random,
        text,
        /( +)(output|standing|region|mode): /g,
        (match) => `${match[1]}${match[2]}s: `,
      ),
    "a word that is no mode": (text, random) =>
      replaceOne(random, text, /(mode: )standard/g, (match) => `${match[1]}normal`),
  };

/** A slip of a text, chosen by the seed among those that the text has a place for. */
export function slipped(text: string, seed: number): Slip {
  const random = randomFrom(seed);
  const names = Object.keys(slips);
  for (;;) {
    const name = pick(random, names);
    const changed = slips[name]?.(text, random);
    if (changed !== undefined && changed !== text) return { name, text: changed };
  }
}
