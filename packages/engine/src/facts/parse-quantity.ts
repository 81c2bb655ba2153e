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

/**
 * A number as people write it – `220k`, `1.5 M`, `$18,000`, `90 %`, `3 months` – in the unit of its question.
 * A unit that is not the question's is a problem and never converted silently.
 */
export function parseQuantity(text: string, unit: string): { value: number } | { problem: string } {
  const match =
    /^\s*(\$)?\s*(-?\d{1,3}(?:[,_]\d{3})+(?:\.\d+)?|-?\d+(?:\.\d+)?)\s*(k|K|M|B|bn|T)?(?![a-zA-Z0-9]|[.,_]\d)\s*(\S.*?)?\s*$/.exec(
      text,
    );
  if (match === null)
    return { problem: `"${text.slice(0, 40)}" is no number; write digits, such as 220000 or 220k` };
  const [, dollar, digits, magnitude, written] = match;
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
