import { situationOf, whatIfWorlds, type Context } from "../assessment/context.ts";
import { judgeOptions, type OptionJudged } from "../assessment/judge-options.ts";
import type { KeptOffer } from "../assessment/screen-offers.ts";
import { monthlyPerAccelerator } from "../costs/accelerator-price.ts";
import { costPerRequest } from "../costs/api-tokens.ts";
import { replicasPerRequest } from "../costs/replicas.ts";
import { takenTogether } from "../facts/taken-together.ts";
import { rounded } from "../format/round.ts";
import type { AcceleratorOffer } from "../offers/offer.ts";
import type { Column } from "../uncertainty/cells.ts";
import { spreadOf } from "../uncertainty/spread.ts";
import type { Worlds } from "../uncertainty/sample-worlds.ts";
import type { Case } from "../vocabulary/case.ts";
import type { NumberFactId } from "../vocabulary/facts.ts";
import type { BudgetFit, OfferForBudget } from "../vocabulary/fit.ts";
import { peopleServed, usesInWords, usesPerPerson } from "./people-served.ts";

/**
 * What a sum of money a month carries at the shape of the case: on the offers of ready-made models that pass its gates, the
 * cheapest of each class as the assessment keeps them. The money goes to tokens or cards alone; people cost besides. In 512 worlds.
 */
export function fitBudget(given: Case, dollarsPerMonth: number, context: Context): BudgetFit {
  const { ground, facts, worlds, ...rest } = situationOf(
    takenTogether(given),
    context,
    whatIfWorlds,
  );
  const judged = judgeOptions({ ground, facts, worlds, ...rest }, "eligible");
  const readyMade = judged.options.filter(
    ({ option }) => option.traits.usesModel && !option.traits.custom,
  );
  const uses = usesPerPerson(facts);
  const asked = facts.of("requestsPerMonth").origin !== "assumed";
  const seen = new Set<string>();
  const offers: OfferForBudget[] = [];
  for (const { option, kept } of readyMade)
    for (const keptOffer of kept) {
      const { offer } = keptOffer;
      // Retrieval is bought from the same vendors: an offer stands once, at the plainest option that it realises.
      if (seen.has(offer.id) || offer.hosting === "owned") continue;
      const carried = carriedBy(keptOffer, dollarsPerMonth, worlds);
      if (carried === undefined) continue;
      seen.add(offer.id);
      const requests = spreadOf(carried.requests);
      const people = peopleServed(requests, uses);
      offers.push({
        offer: offer.id,
        title: offer.title,
        vendor: offer.vendor,
        class: offer.class,
        option: option.id,
        ...perThousand(carried.requests, dollarsPerMonth),
        requestsPerMonth: requests,
        ...(people === undefined ? {} : { people }),
        ...(asked
          ? { carries: shareCarried(carried.requests, worlds.number("requestsPerMonth")) }
          : {}),
        ...(carried.cards === undefined ? {} : { cards: spreadOf(carried.cards) }),
      });
    }
  const usesShown = usesInWords(uses);
  return rounded({
    kind: "budget",
    dollarsPerMonth,
    peoplePerMonth: {
      hosted: spreadOf(peopleAt("fteApi", worlds)),
      rented: spreadOf(peopleAt("fteRented", worlds)),
    },
    ...(usesShown === undefined ? {} : { usesPerPersonMonth: usesShown }),
    offers: offers.sort(
      (a, b) => b.requestsPerMonth.p50 - a.requestsPerMonth.p50 || (a.offer < b.offer ? -1 : 1),
    ),
    shut: readyMade.filter(({ kept }) => kept.length === 0).map(shutBy),
  });
}

const shutBy = ({ option, gating, sifted }: OptionJudged): BudgetFit["shut"][number] => ({
  option: option.id,
  rules: [...new Set([...gating.excludedBy.map(({ rule }) => rule.id), ...sifted.fellBy])],
});

interface Carried {
  readonly requests: Column;
  readonly cards?: Column;
}

/** Requests that the money pays for, world by world: of tokens any part, of cards whole replicas. */
function carriedBy(
  { offer, priceFactor }: KeptOffer,
  dollars: number,
  worlds: Worlds,
): Carried | undefined {
  if (offer.kind === "api") {
    const each = costPerRequest(offer, 0, priceFactor, worlds);
    return { requests: each.map((cost) => dollars / cost) };
  }
  return offer.kind === "accelerators" ? onCards(offer, dollars, worlds) : undefined;
}

function onCards(offer: AcceleratorOffer, dollars: number, worlds: Worlds): Carried {
  const load = replicasPerRequest(offer, worlds);
  const month = monthlyPerAccelerator(offer, worlds);
  const peak = worlds.number("peakToAverage");
  const once = worlds.facts.of("oneOff").code === 1;
  const cards = month.map(
    (price) => Math.floor(dollars / price / offer.gpusPerInstance) * offer.gpusPerInstance,
  );
  const requests = cards.map(
    (count, world) => (Math.floor(count / offer.count) / load[world]) * (once ? peak[world] : 1),
  );
  return { requests, cards };
}

const perThousand = (
  requests: Column,
  dollars: number,
): Pick<OfferForBudget, "perThousandRequests"> =>
  requests.every((count) => count > 0)
    ? { perThousandRequests: spreadOf(requests.map((count) => (dollars * 1000) / count)) }
    : {};

function shareCarried(capacity: Column, asked: Column): number {
  let carried = 0;
  for (let world = 0; world < capacity.length; world++)
    if (capacity[world] >= asked[world]) carried++;
  return carried / capacity.length;
}

function peopleAt(fte: NumberFactId, worlds: Worlds): Column {
  const month = worlds.number("engineerMonthCost");
  return worlds.number(fte).map((share, world) => share * month[world]);
}
