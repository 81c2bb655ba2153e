const magnitudes: Readonly<Record<string, number>> = {
  k: 1e3,
  K: 1e3,
  M: 1e6,
  B: 1e9,
  bn: 1e9,
  T: 1e12,
};

const normalise = (unit: string): string =>
  unit.toLowerCase().replace(/\s+/g, "").replace(/^per/, "/").replace(/\/a?/, "/");

/** Ways of writing that are no number here although they look like one, and what to write instead. */
const slips: readonly (readonly [
  form: RegExp,
  fix: (unit: string, match: RegExpExecArray) => string,
])[] = [
  [
    /\d[\w%]*\s*(?:-|–|—|\.\.+|\bto\b)\s*\$?\d/i,
    () => "is a range; write { low: …, high: … } with a number each",
  ],
  [/^-?\d+,\d{1,2}$/, () => "has a comma; decimals take a point, such as 9.5"],
  [/\d[ \u00a0\u202f']\d/, () => "has a space in its number; write it in one piece"],
  [
    /\d\s*(thousand|million|billion)\b/i,
    (_, [, word = ""]) =>
      `has its ${word} in letters; write ${word.toLowerCase() === "thousand" ? "k" : word[0]!.toUpperCase()} instead`,
  ],
  [/\dm$/, () => "ends in m; a million is written M"],
  [/^[€£¥]\s*\d/, (unit) => `is not in ${unit}; convert the figure`],
  [
    /\d([a-zA-Zµ]{1,20})$/,
    (unit, [, written = ""]) =>
      written === unit
        ? "has its unit too close; leave it out, or put a space before it"
        : `is not in ${unit}; convert the figure, and leave the unit out`,
  ],
];

/** What is wrong with a text that is no number, in words. */
function noNumber(text: string, unit: string): { problem: string } {
  const shown = `"${text.slice(0, 40)}"`;
  for (const [form, fix] of slips) {
    const match = form.exec(text.slice(0, 200).trim());
    if (match !== null) return { problem: `${shown} ${fix(unit, match)}` };
  }
  return { problem: `${shown} is no number; write digits, such as 220000 or 220k` };
}

/**
 * A number as people write it – `220k`, `1.5 M`, `$18,000`, `90 %`, `3 months` – in the unit of its question.
 * A unit that is not the question's is a problem and never converted silently.
 */
export function parseQuantity(text: string, unit: string): { value: number } | { problem: string } {
  const match =
    /^\s*(\$)?\s*(-?\d{1,3}(?:[,_]\d{3})+(?:\.\d+)?|-?\d+(?:\.\d+)?)\s*(k|K|M|B|bn|T)?(?![a-zA-Z0-9]|[.,_]\d)\s*(\S.*?)?\s*$/.exec(
      text,
    );
  if (match === null) return noNumber(text, unit);
  const [, dollar, digits, magnitude, written] = match;
  // What follows is no unit but more of the figure, or a word for its size.
  if (
    written !== undefined &&
    /^[\d.,_'–—-]|^(?:to|thousand|million|billion)\b|(?:[–—-]|\bto)\s*\$?\d/i.test(written)
  )
    return noNumber(text, unit);
  const value =
    Number(digits!.replaceAll(/[,_]/g, "")) *
    (magnitude === undefined ? 1 : magnitudes[magnitude]!);
  if (dollar !== undefined && !unit.startsWith("$"))
    return { problem: `this is counted in ${unit}, not in dollars` };
  if (written !== undefined) {
    const given = normalise(written);
    const wanted = normalise(unit.replace(/^\$\/?/, "/"));
    const same =
      given === normalise(unit) ||
      (unit.startsWith("$") && given === wanted) ||
      `${given}s` === normalise(unit) ||
      given === `${normalise(unit)}s`;
    if (!same)
      return {
        problem: `the unit is ${unit}, not ${written.slice(0, 30)}; convert the figure or leave the unit out`,
      };
  }
  if (!Number.isFinite(value)) return { problem: "the number is too large" };
  return { value };
}
