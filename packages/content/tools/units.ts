/** The units in which questions count, written as answers are read. */
export const knownUnits: readonly string[] = [
  "$",
  "$/month",
  "$/FTE-month",
  "$/GPU-hour",
  "$/kWh",
  "$/error",
  "$/example",
  "$/result",
  "$/thousand requests",
  "%",
  "%/month",
  "%/year",
  "×",
  "FTE",
  "FTE-months",
  "W",
  "calls",
  "examples",
  "hours/month",
  "items",
  "level",
  "minutes/result",
  "months",
  "ms",
  "pages",
  "parameters",
  "people",
  "person-days",
  "requests/month",
  "s",
  "times/year",
  "tokens",
  "uses",
  "variants",
  "years",
];

export const isKnownUnit = (unit: string): boolean => knownUnits.includes(unit);

/** What people count in who tell a number in other units, one and many. */
const counted =
  "$ % × s byte bytes GB MB call calls conversation conversations day days document documents hour minute minutes month page pages passage passages" +
  " people request requests result row rows ticket tickets times token tokens week weeks word words year";

/** The words of which units of inputs are made: one, or one by another. */
export const unitWords: readonly string[] = counted.split(" ");

/** Whether a unit is made of words that are known. */
export const isKnownDivision = (unit: string): boolean =>
  unit.split("/").length <= 2 && unit.split("/").every((word) => unitWords.includes(word));

/** A unit as powers of its parts: `$/FTE-month` is dollars by person and month. */
type Powers = ReadonlyMap<string, number>;

const parts: Readonly<Record<string, readonly string[]>> = {
  $: ["dollar"],
  FTE: ["person"],
  people: ["person"],
  month: ["month"],
  months: ["month"],
  "FTE-month": ["person", "month"],
  "FTE-months": ["person", "month"],
  "×": [],
};

/** The powers of a unit, or undefined where it is none that a bill is made of. */
function powersOf(unit: string): Powers | undefined {
  const powers = new Map<string, number>();
  for (const [index, name] of unit.split("/").entries()) {
    const found = parts[name];
    if (found === undefined) return undefined;
    for (const part of found) powers.set(part, (powers.get(part) ?? 0) + (index === 0 ? 1 : -1));
  }
  return powers;
}

/** The unit of a product, written as `$`, `$/month` or otherwise in full; undefined where a factor is no part of a bill. */
export function productUnit(units: readonly string[]): string | undefined {
  const total = new Map<string, number>();
  for (const unit of units) {
    const powers = powersOf(unit);
    if (powers === undefined) return undefined;
    for (const [part, power] of powers) total.set(part, (total.get(part) ?? 0) + power);
  }
  const named = (sign: number): string =>
    ["dollar", "person", "month"]
      .filter((part) => Math.sign(total.get(part) ?? 0) === sign)
      .flatMap((part) => Array.from({ length: Math.abs(total.get(part)!) }, () => part))
      .map((part) => (part === "dollar" ? "$" : part))
      .join("·");
  const below = named(-1);
  return `${named(1) || "1"}${below === "" ? "" : `/${below}`}`;
}
