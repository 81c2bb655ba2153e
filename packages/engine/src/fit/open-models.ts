import type { Model } from "@tapeline/pricing";

import { servableOpenModel, type Servable } from "../offers/accelerator-offers.ts";
import type { MarketDay } from "../offers/answering.ts";
import { offerClasses } from "../vocabulary/offer-class.ts";
import type { LeftOut } from "../vocabulary/fit.ts";
import type { Facts } from "../facts/derive-facts.ts";

/** An open model of known size that the case may use. */
export interface Candidate {
  readonly model: Model;
  readonly servable: Servable;
}

/** Open models out by the day, the strongest class first, then the largest; and those that the case may not or cannot be judged with. */
export function openModels(
  { prices, asOf }: MarketDay,
  facts: Facts,
): { candidates: Candidate[]; leftOut: LeftOut[] } {
  const need = facts.of("licenceNeed").value;
  const leftOut: LeftOut[] = [];
  const candidates: Candidate[] = [];
  for (const model of Object.values(prices.models)) {
    if (model.openWeights === undefined || model.released > asOf) continue;
    const servable = servableOpenModel(model);
    const named = { model: model.id, title: model.name };
    if (servable === undefined) leftOut.push({ ...named, because: "size-unknown" });
    else if (mayUse(servable, need)) candidates.push({ model, servable });
    else leftOut.push({ ...named, because: "licence" });
  }
  return { candidates: candidates.sort(strongestFirst), leftOut };
}

/** What is not known of a licence is shown and left to the reader; what it forbids is left out. */
function mayUse({ licence }: Servable, need: unknown): boolean {
  if (need === "any") return true;
  return need === "permissive" ? licence.permissive !== "no" : licence.commercial !== "no";
}

function strongestFirst(a: Candidate, b: Candidate): number {
  return (
    offerClasses.indexOf(b.servable.class) - offerClasses.indexOf(a.servable.class) ||
    b.servable.shape.parameters - a.servable.shape.parameters ||
    (a.model.id < b.model.id ? -1 : 1)
  );
}

/** What every row says of a model. */
export const toldOf = ({ model, servable }: Candidate) => ({
  model: model.id,
  title: model.name,
  class: servable.class,
  released: model.released,
  licence: model.openWeights!.licence,
  commercial: servable.licence.commercial,
});
