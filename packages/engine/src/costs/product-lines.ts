import { compileCondition } from "../rules/compile-condition.ts";
import { judgeWorlds, type Judgement } from "../rules/judge-worlds.ts";
import type { Column } from "../uncertainty/cells.ts";
import type { Worlds } from "../uncertainty/sample-worlds.ts";
import { factsReadBy, type Condition } from "../vocabulary/condition.ts";
import { slotOf, type FactId, type NumberFactId } from "../vocabulary/facts.ts";
import type { Option, ProductLine } from "../vocabulary/option.ts";
import type { Basis } from "../vocabulary/source.ts";
import { annuity } from "./demand.ts";
import type { Line } from "./line.ts";

export const basisInWords = (basis: Basis): string =>
  basis.editorial === undefined
    ? basis.sources!.map((source) => source.title ?? source.url).join("; ")
    : `editorial: ${basis.editorial}`;

/** A condition of a cost line, compiled once for all worlds of a release. */
const compiled = new WeakMap<Condition, ReturnType<typeof compileCondition>>();
function judge(condition: Condition, key: string, worlds: Worlds): Judgement {
  let holds = compiled.get(condition);
  if (holds === undefined) compiled.set(condition, (holds = compileCondition(condition)));
  return judgeWorlds(
    key,
    holds,
    factsReadBy(condition).map((id) => slotOf[id]),
    worlds,
    "assume",
  );
}

/** A line made by multiplication of facts and numbers; where its condition does not hold it is zero. */
export function productLine(option: Option, line: ProductLine, worlds: Worlds): Line {
  const named = line.times.filter((factor): factor is NumberFactId => typeof factor === "string");
  const plain = line.times.reduce<number>(
    (product, factor) => (typeof factor === "number" ? product * factor : product),
    1,
  );
  const columns: Column[] = named.map((id) => worlds.number(id));
  if (line.contingency) columns.push(worlds.number("contingency"));
  if (line.per !== "once") columns.push(annuity(worlds));
  const perMonth = line.per === "year" ? plain / 12 : plain;
  const key = `line ${option.id} ${line.id}`;
  const when = line.when === undefined ? 1 : judge(line.when, `${key} when`, worlds);
  const scaled = line.scaled.map((scale, index) => ({
    by: scale.by,
    when: judge(scale.when, `${key} scaled ${index}`, worlds),
  }));
  const amounts = worlds.cells.get(
    "line",
    key,
    [line, when, ...scaled.map((scale) => scale.when), ...columns],
    () => {
      const product = new Float64Array(worlds.count).fill(perMonth);
      for (const column of columns)
        for (let world = 0; world < product.length; world++) product[world] *= column[world];
      for (const scale of scaled) multiplyWhere(product, scale.when, scale.by, 1);
      multiplyWhere(product, when, 1, 0);
      return product;
    },
  );
  const conditions = [
    ...(line.when === undefined ? [] : [line.when]),
    ...line.scaled.map((scale) => scale.when),
  ];
  const facts: FactId[] = [
    ...new Set<FactId>([
      ...named,
      ...(line.contingency ? (["contingency"] as const) : []),
      ...conditions.flatMap(factsReadBy),
      ...(line.per === "once" ? [] : (["discountRate", "horizonMonths"] as const)),
    ]),
  ];
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
    amounts,
    formula,
    facts,
    basis: basisInWords(line.basis),
  };
}

function multiplyWhere(product: Column, judgement: Judgement, by: number, otherwise: number): void {
  for (let world = 0; world < product.length; world++)
    product[world] *=
      (typeof judgement === "number" ? judgement : judgement[world]) === 1 ? by : otherwise;
}
