import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import type { ApiClient } from "@tapeline/api/client";

import { engine } from "../../engine/client.ts";
import type { JobUsage } from "./prices-search.ts";

type Answer<Procedure extends { query: (...input: never[]) => Promise<unknown> }> = Awaited<
  ReturnType<Procedure["query"]>
>;
type Prices = ApiClient["prices"];

/** An offer in a line; what one request costs on it; an accelerator; a history. */
export type OfferRow = Answer<Prices["offers"]>[number];
export type OfferCost = Answer<Prices["cost"]>[number];
export type Accelerator = Answer<Prices["accelerators"]>[number];
export type PriceHistory = Answer<Prices["history"]>;

/** What is constant about a day's prices stays; other days keep the rows that are there until theirs come. */
const kept = { staleTime: Infinity, placeholderData: keepPreviousData };

const dayOf = (asOf: string | undefined): { asOf?: string } => (asOf === undefined ? {} : { asOf });

/** All offers in a line each. */
export const offersQuery = (asOf: string | undefined) =>
  queryOptions({
    queryKey: ["prices", "offers", asOf],
    queryFn: () => engine.ask((client) => client.prices.offers.query(dayOf(asOf))),
    ...kept,
  });

/** Requests that job costs are told for. */
const perRequests = 1000;

/** What a thousand requests of a job cost on every offer, by the offer's id. */
export const costsQuery = (job: JobUsage, asOf: string | undefined) =>
  queryOptions({
    queryKey: ["prices", "cost", job, asOf],
    queryFn: () =>
      engine.ask(async (client) => {
        const costs = await client.prices.cost.query({
          ...dayOf(asOf),
          usage: {
            inputTokens: job.tokensIn,
            cachedInputTokens: Math.round((job.tokensIn * job.cached) / 100),
            outputTokens: job.tokensOut,
            requests: perRequests,
          },
        });
        return new Map(costs.map((cost) => [cost.offer, cost]));
      }),
    ...kept,
  });

/** All accelerators, with what renting and buying them costs. */
export const acceleratorsQuery = (asOf: string | undefined) =>
  queryOptions({
    queryKey: ["prices", "accelerators", asOf],
    queryFn: () => engine.ask((client) => client.prices.accelerators.query(dayOf(asOf))),
    ...kept,
  });

/** How one price came to be what it is. */
export const historyQuery = (id: string, asOf: string | undefined) =>
  queryOptions({
    queryKey: ["prices", "history", id, asOf],
    queryFn: () => engine.ask((client) => client.prices.history.query({ id, ...dayOf(asOf) })),
    staleTime: Infinity,
  });
