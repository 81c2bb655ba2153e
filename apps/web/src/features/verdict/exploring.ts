import type {
  BreakEven,
  CostCurves,
  Flip,
  PairFlip,
  Progress,
  Sensitivity,
  ValueOfInformation,
  VolumeCurves,
} from "@tapeline/engine";
import { follow } from "@tapeline/api/client";
import { keepPreviousData, useQuery, useQueryClient } from "@tanstack/react-query";
import { useMemo } from "react";

import type { WrittenCase } from "../../cases/stored-case.ts";
import { caseKey } from "../../engine/case-key.ts";
import { engine } from "../../engine/client.ts";
import type { AssessmentSettings } from "../../engine/queries.ts";

/** What may be computed beside a verdict, by the name of its procedure. */
export interface Explored {
  readonly costCurves: CostCurves;
  readonly volumeCurves: VolumeCurves;
  readonly breakEvens: readonly BreakEven[];
  readonly sensitivity: Sensitivity;
  readonly flips: readonly Flip[];
  readonly valueOfInformation: ValueOfInformation;
  readonly pairFlips: readonly PairFlip[];
}
export type ExploringName = keyof Explored;

/** A long computation as the page sees it: its result, an older one meanwhile, how far it is, or why it failed. */
export interface Exploring<Result> {
  readonly result: Result | undefined;
  /** The result is of the answers before the last change. */
  readonly old: boolean;
  readonly done: boolean;
  /** It follows a slider, in few worlds. */
  readonly quick?: true;
  /** Share from 0 to 1. */
  readonly progress: number;
  readonly failed: boolean;
  readonly retry: () => void;
}

/** Follows a long computation. Leaving the page, or another case, stops it. */
export function useExploring<Name extends ExploringName>(
  name: Name,
  written: WrittenCase,
  settings: AssessmentSettings,
  enabled: boolean,
): Exploring<Explored[Name]> {
  const client = useQueryClient();
  const progressKey = ["progress", name, caseKey(written), settings];
  const query = useQuery({
    queryKey: ["explored", name, caseKey(written), settings],
    queryFn: ({ signal }) =>
      engine.ask(async (api) => {
        const input = { case: written, ...settings };
        for await (const event of follow(api.assessment[name] as Followed<Name>, input, {
          signal,
        })) {
          if ("result" in event) return event.result;
          if ("progress" in event) client.setQueryData(progressKey, shareOf(event.progress));
        }
        throw new Error("the computation ended without a result");
      }),
    placeholderData: keepPreviousData,
    staleTime: Infinity,
    enabled,
  });
  const progress = useQuery<number>({
    queryKey: progressKey,
    queryFn: () => 0,
    enabled: false,
    initialData: 0,
  });
  const { data: result, isPlaceholderData: old, isError: failed, refetch } = query;
  // The same object as long as nothing of it changes, so that a section is not drawn again for another's progress.
  return useMemo(
    () => ({
      result,
      old,
      done: result !== undefined && !old,
      progress: progress.data,
      failed,
      retry: () => void refetch(),
    }),
    [result, old, progress.data, failed, refetch],
  );
}

/** Steps of a bar: more would draw the page again for what nobody sees. */
const barSteps = 20;

const shareOf = ({ done, total }: Progress): number =>
  Math.floor(barSteps * Math.min(1, done / Math.max(1, total))) / barSteps;

type Event<Result> =
  | { readonly progress: Progress }
  | { readonly found: unknown }
  | { readonly result: Result };
type Followed<Name extends ExploringName> = Parameters<
  typeof follow<object, Event<Explored[Name]>>
>[0];
