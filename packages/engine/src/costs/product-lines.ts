import { judgeCondition } from "../rules/judge-condition.ts";
import type { Judgement } from "../rules/judge-worlds.ts";
import type { Column } from "../uncertainty/cells.ts";
import type { Worlds } from "../uncertainty/sample-worlds.ts";
import { factsReadBy } from "../vocabulary/condition.ts";
import type { FactId, NumberFactId } from "../vocabulary/facts.ts";
import type { Option, ProductLine } from "../vocabulary/option.ts";
import type { Basis } from "../vocabulary/source.ts";
import { annuity } from "./demand.ts";
import type { Line } from "./line.ts";

export const basisInWords = (basis: Basis): string =>
  basis.editorial === undefined
    ? basis.sources!.map((source) => source.title ?? source.url).join("; ")
    : `editorial: ${basis.editorial}`;

/** What a line is whatever the worlds. */
interface LineAtRest extends Omit<Line, "amounts"> {
  readonly named: readonly NumberFactId[];
  /** Facts that it multiplies; the others are read by its conditions. */
  readonly multiplied: readonly FactId[];
  /** Product of its plain numbers, a month's worth where it recurs. */
  readonly plain: number;
}

const atRest = new WeakMap<ProductLine, LineAtRest>();
function lineAtRest(line: ProductLine): LineAtRest {
  let known = atRest.get(line);
  if (known === undefined) atRest.set(line, (known = describe(line)));
  return known;
}

function describe(line: ProductLine): LineAtRest {
  const named = line.times.filter((factor): factor is NumberFactId => typeof factor === "string");
  const plain = line.times.reduce<number>(
    (product, factor) => (typeof factor === "number" ? product * factor : product),
    1,
  );
  const conditions = [
    ...(line.when === undefined ? [] : [line.when]),
    ...line.scaled.map((scale) => scale.when),
  ];
  const multiplied: FactId[] = [
    ...named,
    ...(line.contingency ? (["contingency"] as const) : []),
    ...(line.per === "once" ? [] : (["discountRate", "horizonMonths"] as const)),
  ];
  const facts = [...new Set([...multiplied, ...conditions.flatMap(factsReadBy)])];
  const formula = [
    ...line.times.map(String),
    ...(line.contingency ? ["contingency"] : []),
    ...(line.per === "once"
      ? []
      : [line.per === "year" ? "present value of the years" : "present value of the months"]),
    ...line.scaled.map((scale) => `${scale.by} where ${scale.because}`),
  ].join(" × ");
  return {
    id: line.id,
    title: line.title,
    phase: line.per === "once" ? "build" : "run",
    formula,
    facts,
    basis: basisInWords(line.basis),
    named,
    multiplied,
    plain: line.per === "year" ? plain / 12 : plain,
  };
}

/** Facts that a line reads. */
export const factsOfLine = (line: ProductLine): readonly FactId[] => lineAtRest(line).facts;

/** A line made by multiplication of facts and numbers; where its condition does not hold it is zero. */
export function productLine(option: Option, line: ProductLine, worlds: Worlds): Line {
  const { named, multiplied, plain, ...rest } = lineAtRest(line);
  const key = `line ${option.id} ${line.id}`;
  const when = line.when === undefined ? 1 : judgeCondition(line.when, `${key} when`, worlds);
  const scaled = line.scaled.map((scale, index) =>
    judgeCondition(scale.when, `${key} scaled ${index}`, worlds),
  );
  const inputs = [line, worlds.factsOf(multiplied), when, ...scaled];
  const amounts = worlds.cells.get("line", key, inputs, () => {
    const product = new Float64Array(worlds.count).fill(plain);
    for (const id of named) multiplyBy(product, worlds.number(id));
    if (line.contingency) multiplyBy(product, worlds.number("contingency"));
    if (line.per !== "once") multiplyBy(product, annuity(worlds));
    line.scaled.forEach(({ by }, index) => {
      multiplyWhere(product, scaled[index], by, 1);
    });
    multiplyWhere(product, when, 1, 0);
    return product;
  });
  return { ...rest, amounts };
}

function multiplyBy(product: Column, column: Column): void {
  for (let world = 0; world < product.length; world++) product[world] *= column[world];
}

function multiplyWhere(product: Column, judgement: Judgement, by: number, otherwise: number): void {
  if (typeof judgement === "number") {
    const factor = judgement === 1 ? by : otherwise;
    if (factor !== 1) for (let world = 0; world < product.length; world++) product[world] *= factor;
    return;
  }
  for (let world = 0; world < product.length; world++)
    product[world] *= judgement[world] === 1 ? by : otherwise;
}
