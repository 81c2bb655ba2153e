import { knowledge } from "@tapeline/content";
import { caseSchema, kindOf, valuesOf, type Case, type FactId } from "@tapeline/engine";
import fc from "fast-check";

import { Chance } from "./chance.ts";

type Written = Readonly<Record<string, unknown>>;
type Question = (typeof knowledge.questions)[FactId];

const factIds = Object.keys(knowledge.questions) as FactId[];
const optionIds = knowledge.options.map(({ id }) => id);
const schema = caseSchema(knowledge);

/** A fact, as likely from the usual range (widened on both sides) as from all that its question allows. */
function number(chance: Chance, { allowed, assume, integer, unit }: Question): unknown {
  const { min, max } = allowed!;
  const usual = assume.find(({ low, high }) => low !== undefined && high !== undefined);
  const [from, until] =
    usual !== undefined && chance.inHundred(75)
      ? [Math.max(min, usual.low! / 3), Math.min(max, usual.high! * 3)]
      : [min, max];
  const draw = (low: number, high: number): number => {
    const drawn = chance.between(low, high);
    return integer ? Math.min(Math.floor(max), Math.max(Math.ceil(min), Math.round(drawn))) : drawn;
  };
  // A share below one per cent has to say that it is one.
  const write = (value: number): unknown =>
    unit === "%" && value > 0 && value < 1 ? `${value.toFixed(4)} %` : value;
  const one = draw(from, until);
  const shape = chance.unit();
  if (shape < 0.5) return write(one);
  const [low, base, high] = [one, draw(from, until), draw(from, until)].toSorted((a, b) => a - b);
  return {
    low: write(low!),
    ...(shape < 0.85 ? { base: write(base!) } : {}),
    high: write(high!),
    ...(chance.inHundred(20) ? { measured: true } : {}),
  };
}

function answer(chance: Chance, id: FactId): unknown {
  if (chance.inHundred(8)) return "unknown";
  switch (kindOf(id)) {
    case "number":
      return number(chance, knowledge.questions[id]);
    case "enum":
      return chance.one(valuesOf(id));
    case "multi":
      return chance.some(valuesOf(id)).slice(0, 3);
    case "boolean":
      return chance.inHundred(50);
    case "text":
      return `Some words on ${id}`;
    case "day":
      return `202${chance.whole(6, 9)}-0${chance.whole(1, 9)}-${chance.whole(10, 28)}`;
  }
}

const answers = (chance: Chance, inHundred: number): Written =>
  Object.fromEntries(
    factIds.filter(() => chance.inHundred(inHundred)).map((id) => [id, answer(chance, id)]),
  );

function test(chance: Chance): Written {
  const of = chance.inHundred(40) ? chance.whole(1, 40) : chance.whole(30, 2000);
  return {
    option: chance.one(optionIds),
    passed: chance.inHundred(80) ? chance.whole(Math.floor(of / 2), of) : chance.whole(0, of),
    of,
    on: `2026-0${chance.whole(1, 9)}-${chance.whole(10, 28)}`,
    ...(chance.inHundred(50) ? { promptMaturity: chance.whole(0, 4) } : {}),
    class: chance.one(["small", "mid", "top"]),
    ...(chance.inHundred(20) ? { p95Seconds: chance.between(0.01, 60) } : {}),
  };
}

const times = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => make(index));

function parts(chance: Chance): Written[] {
  const count = chance.whole(2, 3);
  const first = chance.whole(1, 60);
  const second = count === 2 ? 100 - first : chance.whole(1, 99 - first);
  const shares = [first, second, 100 - first - second].slice(0, count);
  return times(count, (index) => ({
    name: `Part ${index + 1}`,
    share: shares[index],
    answers: answers(chance, 5),
  }));
}

/**
 * A case file as it might be written, from a seed: some answered in full and some hardly at all, points, intervals and
 * unknowns, choices, tests, waivers and parts.
 */
export function randomCaseFile(seed: number): Written {
  const chance = new Chance(seed);
  const fullness = chance.one([3, 15, 30, 50, 80]);
  return {
    title: `Random case ${seed}`,
    answers: answers(chance, fullness),
    ...(chance.inHundred(40) ? { tests: times(chance.whole(1, 3), () => test(chance)) } : {}),
    ...(chance.inHundred(15)
      ? { waive: { [chance.one(optionIds)]: "The owner of the risk accepts it" } }
      : {}),
    ...(chance.inHundred(12) ? { parts: parts(chance) } : {}),
  };
}

/** A valid case from a seed, read by the schema that reads case files. */
export const randomCase = (seed: number): Case => schema.parse(randomCaseFile(seed));

/** Random cases for laws, printed by their seed; there is nothing to shrink. */
export const anyCase: fc.Arbitrary<Case> = fc
  .noShrink(fc.integer({ min: 0, max: 0x7fff_ffff }))
  .map((seed) => {
    const named = () => `randomCase(${seed})`;
    return Object.defineProperty(randomCase(seed), fc.toStringMethod, { value: named });
  });
