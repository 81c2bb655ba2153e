import type { Explorations as Told, Verdict } from "@tapeline/engine";

import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useMemo } from "react";

import type { WrittenCase } from "../../cases/stored-case.ts";
import type { AssessmentSettings } from "../../engine/queries.ts";
import { useExploring, type Explored, type Exploring } from "./exploring.ts";

/** Everything that is explored beside a verdict. */
export type Explorations = { readonly [name in keyof Explored]: Exploring<Explored[name]> };

/**
 * Explores beside a verdict, one after the other, since they share one worker: what the page shows first comes first. Nothing is
 * explored of a case that is too small to analyse.
 */
export function useExplorations(
  written: WrittenCase,
  settings: AssessmentSettings,
  verdict: Verdict | undefined,
  ready: boolean,
): Explorations {
  const client = useQueryClient();
  // A slider has the worker for itself: what is under way is stopped, and begun again when the slider rests.
  useEffect(() => {
    if (!ready) void client.cancelQueries({ queryKey: ["explored"] });
  }, [client, ready]);
  const wanted = ready && verdict !== undefined && verdict.tooSmall === undefined;
  const costCurves = useExploring("costCurves", written, settings, wanted);
  const volumeCurves = useExploring("volumeCurves", written, settings, wanted && over(costCurves));
  const sensitivity = useExploring("sensitivity", written, settings, wanted && over(volumeCurves));
  const flips = useExploring("flips", written, settings, wanted && over(sensitivity));
  const valueOfInformation = useExploring(
    "valueOfInformation",
    written,
    settings,
    wanted && over(flips),
  );
  const breakEvens = useExploring(
    "breakEvens",
    written,
    settings,
    wanted && over(valueOfInformation),
  );
  const pairFlips = useExploring("pairFlips", written, settings, wanted && over(breakEvens));
  return useMemo(
    () => ({
      costCurves,
      volumeCurves,
      breakEvens,
      sensitivity,
      flips,
      valueOfInformation,
      pairFlips,
    }),
    [costCurves, volumeCurves, breakEvens, sensitivity, flips, valueOfInformation, pairFlips],
  );
}

/** What failed is not waited for. */
const over = ({ done, failed }: Exploring<unknown>): boolean => done || failed;

/** What is explored so far of the answers as they are, for what is saved of a verdict. */
export function toldOf(explored: Explorations): Told {
  const { flips, pairFlips, sensitivity, breakEvens, valueOfInformation } = explored;
  return {
    ...(flips.done ? { flips: flips.result! } : {}),
    ...(pairFlips.done ? { pairFlips: pairFlips.result! } : {}),
    ...(sensitivity.done ? { sensitivity: sensitivity.result! } : {}),
    ...(breakEvens.done ? { breakEvens: breakEvens.result! } : {}),
    ...(valueOfInformation.done ? { information: valueOfInformation.result! } : {}),
  };
}
