import { productInterval, withBase, type Range } from "../facts/product-interval.ts";
import { meantOf, nearestName } from "../format/nearest-names.ts";
import { grouped } from "../format/grouped.ts";
import type { NumberAnswer } from "./case.ts";
import type { Derivation, DerivationInput, InputUsed } from "./derivation.ts";
import { expectation, quantityOf } from "./quantity-answer.ts";
import type { Question } from "./question.ts";

/** What is wrong with a number that is told in other units, and where in it. */
export interface DerivedProblem {
  readonly path: readonly PropertyKey[];
  readonly expected: string;
  readonly fix: string;
}

type Written = Readonly<Record<string, unknown>>;
type Read<T> = { readonly value: T } | { readonly problems: readonly DerivedProblem[] };

const refused = (path: readonly PropertyKey[], expected: string, fix: string) => ({
  problems: [{ path, expected, fix }],
});

/** Whether what stands at a number is, or is meant to be, told by a derivation. */
export const isDerived = (written: object): boolean => Object.hasOwn(written, "from");

/** A number told by what people know, as in `{ from: users, users: 200, usesPerDay: 3 }`. */
export function derivedAnswer(written: Written, question: Question): Read<NumberAnswer> {
  const derivations = question.derivations ?? [];
  const derivation = derivations.find(({ id }) => id === written["from"]);
  if (derivation === undefined) return noDerivation(written, derivations, question);
  const names = Object.keys(derivation.inputs);
  const problems: DerivedProblem[] = [];
  const misspelt = new Set<string>();
  for (const key of Object.keys(written))
    if (key !== "from" && !names.includes(key)) {
      const meant = nearestName(key, names);
      if (meant !== undefined) misspelt.add(meant);
      problems.push({
        path: [key],
        expected: `one of ${names.join(", ")} beside \`from: ${derivation.id}\``,
        fix: meantOf(key, names) ?? "delete it",
      });
    }
  const inputs: Record<string, InputUsed> = {};
  for (const name of names) {
    const read = inputOf(written[name], name, derivation.inputs[name]);
    if ("value" in read) inputs[name] = read.value;
    // One slip, one problem: a misspelt input is not missing besides.
    else if (written[name] !== undefined || !misspelt.has(name)) problems.push(...read.problems);
  }
  if (problems.length > 0) return { problems };
  if (names.every((name) => !inputs[name].given))
    return refused(
      [],
      `\`from: ${derivation.id}\` with one of ${names.join(", ")}`,
      "say what you know; what is assumed throughout is no answer",
    );
  return within(derivation, inputs, question);
}

function noDerivation(
  written: Written,
  derivations: readonly Derivation[],
  question: Question,
): Read<never> {
  if (derivations.length === 0)
    return refused(
      [],
      `${expectation(question)}, or a range as { low: …, high: … }`,
      `${question.fact} cannot be told in other units; give the number itself`,
    );
  const { from } = written;
  const ids = derivations.map(({ id }) => id);
  const meant = typeof from === "string" ? meantOf(from, ids) : undefined;
  // What stands beside it tells what was meant.
  const told = derivations.find(({ inputs }) =>
    Object.keys(written).some((key) => inputs[key] !== undefined),
  );
  return refused(
    ["from"],
    `one of ${ids.join(", ")}`,
    meant ??
      (from === undefined && told !== undefined
        ? `add \`from: ${told.id}\``
        : "say in what you tell it"),
  );
}

/** The product, held within what the question allows; a median outside is refused. */
function within(
  derivation: Derivation,
  inputs: Readonly<Record<string, InputUsed>>,
  question: Question,
): Read<NumberAnswer> {
  const { low, base, high } = productOf(derivation, inputs);
  const { min, max } = question.allowed!;
  const clamped = (value: number): number => {
    const held = value < min ? min : value > max ? max : value;
    return question.integer ? Math.round(held) : held;
  };
  if (base < min || base > max)
    return refused(
      [],
      `what comes to ${expectation(question)}`,
      `these come to ${grouped(Number(base.toPrecision(4)))}; check them`,
    );
  return {
    value: {
      low: clamped(low),
      base: clamped(base),
      high: clamped(high),
      derived: { id: derivation.id, inputs },
    },
  };
}

function productOf(
  { multiply, divide, inputs: described }: Derivation,
  inputs: Readonly<Record<string, InputUsed>>,
): Range {
  const rangeOf = (name: string | number): Range => {
    if (typeof name === "number") return { low: name, base: name, high: name };
    const { low, base, high } = inputs[name];
    const share = described[name].unit === "%" ? 100 : 1;
    return { low: low / share, base: base / share, high: high / share };
  };
  return productInterval(multiply.map(rangeOf), divide.map(rangeOf));
}

function inputOf(written: unknown, name: string, input: DerivationInput): Read<InputUsed> {
  if (written === undefined || written === "unknown") return assumed(name, input);
  if (input.counts !== undefined) return countedText(written, name, input);
  if (typeof written === "string" && input.values?.[written] !== undefined) {
    const range = withBase(input.values[written] as Range);
    return { value: { ...range, given: true, named: written } };
  }
  if (typeof written === "object" && written !== null && !Array.isArray(written))
    return rangeOf(written as Written, name, input);
  const quantity = quantityOf(written, input);
  if (typeof quantity === "number")
    return { value: { low: quantity, base: quantity, high: quantity, given: true } };
  const values = Object.keys(input.values ?? {});
  const meant = typeof written === "string" ? meantOf(written, values) : undefined;
  return refused(
    [name],
    values.length === 0
      ? `${quantity.expected}, or a range as { low: …, high: … }`
      : `one of ${values.join(", ")}, or ${quantity.expected}`,
    meant ?? quantity.fix,
  );
}

function assumed(name: string, input: DerivationInput): Read<InputUsed> {
  const value = assumedInput(input);
  return value === undefined
    ? refused(
        [name],
        input.counts === undefined ? expectation(input) : "a text to count",
        `add ${name}: ${input.ask}`,
      )
    : { value };
}

/** What stands in for an input that is left out; undefined where it must be given. */
export function assumedInput({ assume, values }: DerivationInput): InputUsed | undefined {
  if (assume === undefined) return undefined;
  const { is, low, base, high } = assume;
  if (is !== undefined) return { ...withBase(values![is] as Range), given: false, named: is };
  const ends = { low: low ?? base!, high: high ?? base! };
  return { ...withBase({ ...ends, ...(base === undefined ? {} : { base }) }), given: false };
}

function rangeOf(written: Written, name: string, input: DerivationInput): Read<InputUsed> {
  const problems: DerivedProblem[] = [];
  const ends: { low?: number; base?: number; high?: number } = {};
  for (const key of Object.keys(written))
    if (key !== "low" && key !== "base" && key !== "high")
      problems.push({
        path: [name, key],
        expected: "low, high and perhaps base",
        fix: "delete it",
      });
  for (const end of ["low", "base", "high"] as const) {
    if (end === "base" && written[end] === undefined) continue;
    const quantity = quantityOf(written[end], input);
    if (typeof quantity === "number") ends[end] = quantity;
    else problems.push({ path: [name, end], expected: quantity.expected, fix: quantity.fix });
  }
  if (problems.length > 0) return { problems };
  const { low, base, high } = ends as Range;
  if (low > high)
    return refused([name, "low"], `at most high (${grouped(high)})`, "swap low and high");
  if (base !== undefined && (base < low || base > high))
    return refused(
      [name, "base"],
      `from ${grouped(low)} to ${grouped(high)}`,
      "put base between low and high",
    );
  return {
    value: { ...withBase({ low, high, ...(base === undefined ? {} : { base }) }), given: true },
  };
}

/** So many texts are counted at most. */
const mostTexts = 100;

/** Bytes of a text; of several the mean, with the shortest and the longest as ends. The texts themselves are not kept. */
function countedText(written: unknown, name: string, input: DerivationInput): Read<InputUsed> {
  const texts: readonly unknown[] = Array.isArray(written) ? written : [written];
  const { min, max } = input.allowed;
  if (texts.length === 0 || texts.length > mostTexts)
    return refused([name], `a text, or a list of 1 to ${mostTexts} texts`, "paste one or a few");
  const sizes: number[] = [];
  for (const [index, text] of texts.entries()) {
    const path = Array.isArray(written) ? [name, index] : [name];
    if (typeof text !== "string" || text.trim() === "")
      return refused(path, "a text that is not blank", "paste it after `|`, indented");
    const size = bytesOf(text);
    if (size < min || size > max)
      return refused(
        path,
        `a text of ${grouped(min)} to ${grouped(max)} bytes`,
        `it has ${grouped(size)}; paste a typical one`,
      );
    sizes.push(size);
  }
  const low = Math.min(...sizes);
  const high = Math.max(...sizes);
  const mean = sizes.reduce((sum, size) => sum + size, 0) / sizes.length;
  return { value: { low, base: low === high ? low : mean, high, given: true } };
}

/** Bytes of a text in UTF-8; half of a character counts as the sign that stands for it. */
function bytesOf(text: string): number {
  let bytes = 0;
  for (const sign of text) {
    const code = sign.codePointAt(0)!;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return bytes;
}
