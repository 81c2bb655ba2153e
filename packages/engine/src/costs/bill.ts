import type { PricedOffer } from "../offers/cheaper-everywhere.ts";
import type { AcceleratorOffer, Offer } from "../offers/offer.ts";
import type { Column } from "../uncertainty/cells.ts";
import type { Worlds } from "../uncertainty/sample-worlds.ts";
import type { FactId } from "../vocabulary/facts.ts";
import type { Option } from "../vocabulary/option.ts";
import { hoursPerMonth } from "./accelerator-price.ts";
import {
  accelerators,
  everyAcceleratorFact,
  firstAccelerators,
  leastAccelerators,
} from "./accelerators.ts";
import { apiTokens, tokenFacts } from "./api-tokens.ts";
import {
  errorFacts,
  errorLine,
  exitFacts,
  exitLine,
  retrievalByUse,
  retrievalFacts,
  reviewFacts,
  reviewLine,
} from "./by-use.ts";
import { annuity } from "./demand.ts";
import type { Line } from "./line.ts";
import { factsOfLine, productLine } from "./product-lines.ts";
import {
  labelFacts,
  labelsLine,
  pretrainingCompute,
  pretrainingFacts,
  tuningAtProvider,
  tuningCompute,
  tuningFacts,
  type TrainingSupply,
} from "./training.ts";
import { upkeepFacts, upkeepLines } from "./upkeep.ts";

/** What realising an option with one offer costs in every world: its lines, and their sums by phase. */
export interface Bill {
  readonly lines: readonly Line[];
  /** Before first use. */
  readonly building: Column;
  /** Running, maintaining and leaving over the horizon. */
  readonly running: Column;
  /** What of it is paid for running the solution: what a monthly budget limits and a break-even compares. */
  readonly operating: Column;
}

/** What a bill needs besides the worlds. */
export interface BillTerms {
  /** Times the listed price: processing in a region, or inside one's own account. */
  readonly priceFactor: number;
  readonly training: TrainingSupply | undefined;
  /** Pass rate of the offer in every world; asked for only where errors are priced. */
  readonly passRate: () => Column;
}

/** The lines of an option that an offer decides: what offers are compared by. */
export function offerLines(
  option: Option,
  offer: Offer,
  terms: Omit<BillTerms, "passRate">,
  worlds: Worlds,
): Line[] {
  const lines = hostingLines(option, offer.hosting, worlds);
  if (offer.kind === "api" || offer.kind === "tuned-api")
    lines.push(apiTokens(offer, terms.priceFactor, worlds));
  if (offer.kind === "accelerators") lines.push(accelerators(offer, worlds));
  lines.push(...tuningLines(option, offer, terms.training, worlds));
  return lines;
}

/** Set-up and people that a way of hosting needs. */
const hostingLines = (option: Option, hosting: Offer["hosting"], worlds: Worlds): Line[] =>
  option.lines
    .filter((line) => line.hosting !== undefined && line.hosting === hosting)
    .map((line) => productLine(option, line, worlds));

/** Tuning for an offer, and keeping there what was tuned. */
function tuningLines(
  option: Option,
  offer: Offer,
  training: TrainingSupply | undefined,
  worlds: Worlds,
): Line[] {
  if (offer.kind === "tuned-api")
    return [
      tuningAtProvider(option, offer, worlds),
      ...(offer.hostingPerHour > 0 ? [tunedHosting(option, offer, worlds)] : []),
    ];
  if (
    offer.kind === "accelerators" &&
    option.components.includes("training") &&
    training !== undefined
  )
    return [tuningCompute(option, offer, training, worlds)];
  return [];
}

/** What an offer changes in an option's bill, in dollars. */
export interface OfferDollars {
  /** In each of the first worlds. */
  readonly dollars: () => Column;
  /** A floor under their mean, quick to come by. */
  readonly atLeast: number;
}

/** For offers of an option, what they change in its bill in the first `count` worlds. */
export function offerDollars(
  option: Option,
  { training }: Pick<BillTerms, "training">,
  worlds: Worlds,
  count: number,
): (priced: PricedOffer) => OfferDollars {
  const hosted = new Map<string, { readonly lines: readonly Line[]; readonly mean: number }>();
  const hostedAt = (hosting: Offer["hosting"]) => {
    let known = hosted.get(hosting);
    if (known === undefined) {
      const lines = hostingLines(option, hosting, worlds);
      const mean = lines.reduce((sum, { amounts }) => sum + meanOfFirst(amounts, count), 0);
      hosted.set(hosting, (known = { lines, mean }));
    }
    return known;
  };
  const fewest = new Map<string, ReturnType<typeof leastAccelerators>>();
  const fewestOf = (offer: AcceleratorOffer): number => {
    const { hosting, billing } = offer;
    const least = fewest.get(billing) ?? leastAccelerators(hosting, billing, worlds, count);
    fewest.set(billing, least);
    return least(offer);
  };
  return ({ offer, priceFactor }) => ({
    dollars: () => {
      const dollars = new Float64Array(count);
      const add = (column: Column): void => addOne(dollars, column);
      if (offer.kind === "accelerators") add(firstAccelerators(offer, worlds, count));
      else if (offer.kind !== "plain") add(apiTokens(offer, priceFactor, worlds).amounts);
      for (const { amounts } of hostedAt(offer.hosting).lines) add(amounts);
      for (const { amounts } of tuningLines(option, offer, training, worlds)) add(amounts);
      return dollars;
    },
    atLeast: hostedAt(offer.hosting).mean + (offer.kind === "accelerators" ? fewestOf(offer) : 0),
  });
}

function meanOfFirst(column: Column, count: number): number {
  let sum = 0;
  for (let world = 0; world < count; world++) sum += column[world];
  return sum / count;
}

/** A tuned model kept running at its vendor. */
function tunedHosting(
  option: Option,
  offer: Extract<Offer, { kind: "tuned-api" }>,
  worlds: Worlds,
): Line {
  const months = annuity(worlds);
  const amounts = worlds.cells.get("hosting", `${option.id} ${offer.id}`, [offer, months], () =>
    hostingOver(months, offer.hostingPerHour),
  );
  return {
    id: "hosting",
    title: "Hosting of the tuned model",
    phase: "run",
    amounts,
    formula: "price an hour × 730 × present value of the months",
    facts: ["discountRate", "horizonMonths"],
    basis: `$${offer.hostingPerHour} an hour, ${offer.price.standing}`,
  };
}

function hostingOver(months: Column, perHour: number): Column {
  const dollars = new Float64Array(months.length);
  for (let world = 0; world < dollars.length; world++)
    dollars[world] = months[world] * perHour * hoursPerMonth;
  return dollars;
}

/** The lines of an option that are the same whatever offer realises it. */
export function commonLines(
  option: Option,
  terms: Pick<BillTerms, "training">,
  worlds: Worlds,
): Line[] {
  const has = (component: Option["components"][number]): boolean =>
    option.components.includes(component);
  const lines = option.lines
    .filter((line) => line.hosting === undefined)
    .map((line) => productLine(option, line, worlds));
  if (has("labels")) lines.push(labelsLine(option, worlds));
  if (has("training-compute") && terms.training !== undefined)
    lines.push(pretrainingCompute(option, terms.training, worlds));
  if (has("retrieval")) lines.push(retrievalByUse(option, worlds));
  const review = has("review") ? reviewLine(option, worlds) : undefined;
  if (review !== undefined) lines.push(review);
  const exit = has("exit") ? exitLine(option, worlds) : undefined;
  if (exit !== undefined) lines.push(exit);
  return lines;
}

const factsByOption = new WeakMap<Option, readonly FactId[]>();

/** Every fact that any bill of an option reads, whichever offer realises it: while none changes, no bill does. */
export function factsOfBills(option: Option): readonly FactId[] {
  let facts = factsByOption.get(option);
  if (facts === undefined)
    factsByOption.set(
      option,
      (facts = [
        ...new Set<FactId>([
          ...option.lines.flatMap(factsOfLine),
          ...(option.offers === "api" || option.offers === "tuned-api" ? tokenFacts : []),
          ...(option.offers === "open-model" || option.offers === "own-model"
            ? everyAcceleratorFact
            : []),
          ...option.components.flatMap((component) => factsOfComponent(component, option)),
          ...upkeepFacts(option),
        ]),
      ]),
    );
  return facts;
}

function factsOfComponent(
  component: Option["components"][number],
  option: Option,
): readonly FactId[] {
  switch (component) {
    case "labels":
      return labelFacts;
    case "training":
      return tuningFacts;
    case "training-compute":
      return pretrainingFacts(option);
    case "retrieval":
      return retrievalFacts;
    case "review":
      return reviewFacts;
    case "errors":
      return errorFacts;
    case "exit":
      return exitFacts;
    default:
      return [];
  }
}

/** The whole bill of an option realised with an offer. */
export function billOf(
  option: Option,
  offer: Offer,
  common: readonly Line[],
  terms: BillTerms,
  worlds: Worlds,
): Bill {
  const key = `${option.id} ${offer.id}`;
  const lines = [...common, ...offerLines(option, offer, terms, worlds)];
  const building = sumOf(
    "building",
    key,
    lines.filter(({ phase }) => phase === "build"),
    worlds,
  );
  lines.push(...upkeepLines(option, key, building, worlds));
  const errors = option.components.includes("errors")
    ? errorLine(`${key} ${offer.class}`, terms.passRate, worlds)
    : undefined;
  if (errors !== undefined) lines.push(errors);
  const running = sumOf(
    "running",
    key,
    lines.filter(({ phase }) => phase !== "build"),
    worlds,
  );
  const operating = sumOf(
    "operating",
    key,
    lines.filter(({ phase, imputed }) => phase === "run" && imputed !== true),
    worlds,
  );
  return { lines, building, running, operating };
}

/** Sum of lines in every world, in the order of the lines. */
function sumOf(name: string, key: string, lines: readonly Line[], worlds: Worlds): Column {
  return worlds.cells.get(
    name,
    key,
    lines.map(({ amounts }) => amounts),
    (...columns) => totalOf(columns, worlds.count),
  );
}

function totalOf(columns: readonly Column[], count: number): Column {
  const sum = new Float64Array(count);
  let at = 0;
  // Three at a time, which spares two passes and adds in the same order.
  for (; at + 2 < columns.length; at += 3)
    addThree(sum, columns[at], columns[at + 1], columns[at + 2]);
  for (; at < columns.length; at++) addOne(sum, columns[at]);
  return sum;
}

function addThree(sum: Column, first: Column, second: Column, third: Column): void {
  for (let world = 0; world < sum.length; world++)
    sum[world] = sum[world] + first[world] + second[world] + third[world];
}

function addOne(sum: Column, column: Column): void {
  for (let world = 0; world < sum.length; world++) sum[world] += column[world];
}
