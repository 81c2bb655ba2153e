import type { ApiClient } from "@tapeline/api";
import type { Explorations } from "@tapeline/engine";

import { longCall } from "./long-call.ts";
import { progressLine } from "./progress.ts";
import type { Terminal } from "./terminal.ts";

/** What is explored of a case, each computed when it is first asked for; undefined where it was left out. */
export type Explorer = {
  readonly [Name in keyof Explorations]-?: () => Promise<Explorations[Name] | undefined>;
};

/** So many facts with the nearest flips may be handed on to the search for pairs. */
const handedOn = 20;

/** Explores a case by the API, with a line of progress where somebody watches. */
export function explorer(api: ApiClient, input: { case: unknown }, terminal: Terminal): Explorer {
  const { assessment } = api;
  const watched = (label: string) => ({ terminal, progress: progressLine(terminal, label) });
  const flips = once(() =>
    longCall(assessment.flips, input, watched("Looking for what would change this")),
  );
  return {
    flips,
    pairFlips: once(async () => {
      const nearest = (await flips()).map(({ fact }) => fact).slice(0, handedOn);
      const label = "Looking for pairs that would change this";
      return longCall(assessment.pairFlips, { ...input, nearest }, watched(label));
    }),
    sensitivity: once(() =>
      longCall(assessment.sensitivity, input, watched("Looking for what the result depends on")),
    ),
    breakEvens: once(() =>
      longCall(assessment.breakEvens, input, watched("Looking for break-even volumes")),
    ),
    information: once(() =>
      longCall(assessment.valueOfInformation, input, watched("Looking for what evidence is worth")),
    ),
  };
}

const nothing = (): Promise<undefined> => Promise.resolve(undefined);

/** Explores nothing: for reports that leave it out. */
export const nothingExplored: Explorer = {
  flips: nothing,
  pairFlips: nothing,
  sensitivity: nothing,
  breakEvens: nothing,
  information: nothing,
};

/** All that an explorer finds, under the names that paths of their numbers begin with. */
export async function everything(explored: Partial<Explorer>): Promise<Explorations> {
  const found: Record<string, unknown> = {};
  for (const [name, find] of Object.entries(explored)) {
    const result = await find();
    if (result !== undefined) found[name] = result;
  }
  return found;
}

function once<Result>(find: () => Promise<Result>): () => Promise<Result> {
  let found: Promise<Result> | undefined;
  return () => (found ??= find());
}
