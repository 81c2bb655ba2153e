import type { LifecycleEvent } from "./model.ts";
import type { Availability } from "./offer.ts";

/** Where an offer stands on a day. */
export interface OfferState {
  /**
   * `notYet` before its first day; `sold`; `deprecated` = sold, its end announced and dated;
   * `routed` = the model is gone and a successor answers at its own rates; `ended` otherwise.
   */
  readonly state: "notYet" | "sold" | "deprecated" | "routed" | "ended";
  /** First day without the model (or routed), where a shutdown is known. */
  readonly endsOn?: string;
  /** Id of the model to move to. */
  readonly successor?: string;
  /** The event that says so. */
  readonly event?: LifecycleEvent;
}

/** What these functions need of a model. */
export interface WithLifecycle {
  readonly lifecycle?: readonly LifecycleEvent[];
}
/** What these functions need of an offer. */
export interface WithAvailability {
  readonly provider: string;
  readonly available: Availability;
}

/** The shutdown that ends an offer, as far as known on a day: its provider's own, else the model's. */
export function shutdownOf(
  model: WithLifecycle,
  offer: WithAvailability,
  knownOn: string,
): LifecycleEvent | undefined {
  let general: LifecycleEvent | undefined;
  for (const event of model.lifecycle ?? []) {
    if (event.event !== "shutdown" || event.known > knownOn) continue;
    if (event.provider === offer.provider) return event;
    if (event.provider === undefined) general = event;
  }
  return general;
}

/** Where an offer of a model stands on a day, as far as was known on `knownOn`. */
export function stateOn(
  model: WithLifecycle,
  offer: WithAvailability,
  day: string,
  knownOn: string = day,
): OfferState {
  const { from, until } = offer.available;
  const event = shutdownOf(model, offer, knownOn);
  const end = {
    ...(event === undefined ? {} : { event, endsOn: event.on }),
    ...(event?.successor === undefined ? {} : { successor: event.successor }),
  };
  if (day < from) return { state: "notYet", ...end };
  if (until !== undefined && day > until) return { state: "ended", ...end };
  if (event !== undefined && day >= event.on) {
    return { state: event.routed === true ? "routed" : "ended", ...end };
  }
  return { state: event === undefined && until === undefined ? "sold" : "deprecated", ...end };
}

/**
 * Whether requests to an offer are answered by its own model on a day. A routed offer is not
 * available: its name still answers, but another model does.
 */
export function availableOn(
  model: WithLifecycle,
  offer: WithAvailability,
  day: string,
  knownOn: string = day,
): boolean {
  const { state } = stateOn(model, offer, day, knownOn);
  return state === "sold" || state === "deprecated";
}

/** Whether a new tuning job may start on a day; by a new customer unless `existing` is set. */
export function tuningOpenOn(
  offer: WithAvailability,
  day: string,
  settings: { readonly existing?: boolean } = {},
): boolean {
  const { from, until, newJobsUntil, newCustomersUntil } = offer.available;
  if (day < from || (until !== undefined && day > until)) return false;
  if (newJobsUntil !== undefined && day > newJobsUntil) return false;
  return settings.existing === true || newCustomersUntil === undefined || day <= newCustomersUntil;
}
