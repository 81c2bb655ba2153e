import type { FactId } from "@tapeline/engine";

import type { WrittenCase } from "../../cases/stored-case.ts";
import { settingsIn } from "../../engine/settings-search.ts";
import type { AssessmentSettings } from "../../engine/queries.ts";

/** Numbers of a case as if they had been answered so, by fact. */
export type NumberChanges = { readonly [fact in FactId]?: number };

/** What the address of a verdict holds besides the case: its days and numbers, and what is tried. */
export interface VerdictSearch extends AssessmentSettings {
  /** `requestsPerMonth:500000,minimumPassRate:95` */
  readonly with?: string;
}

const most = 24;
const pair = /^([a-z][A-Za-z0-9]{1,60}):(-?\d+(?:\.\d+)?(?:e[+-]?\d+)?)$/;

/** What a verdict’s address holds; whatever cannot be read is left out. The engine’s router checks facts and values. */
export function verdictSearch(search: Readonly<Record<string, unknown>>): VerdictSearch {
  const { with: tried } = search;
  return {
    ...settingsIn(search),
    ...(typeof tried === "string" && tried !== "" ? { with: tried } : {}),
  };
}

/** The changes that an address tells. */
export function readChanges(text: string | undefined): NumberChanges {
  const entries = (text ?? "")
    .split(",")
    .slice(0, most)
    .flatMap((part): [string, number][] => {
      const found = pair.exec(part);
      return found === null ? [] : [[found[1]!, Number(found[2])]];
    });
  return Object.fromEntries(entries);
}

/** Changes as an address tells them; undefined where there are none. */
export function writeChanges(changes: NumberChanges): string | undefined {
  const parts = Object.entries(changes).map(([fact, value]) => `${fact}:${value}`);
  return parts.length === 0 ? undefined : parts.join(",");
}

/** A case with the changes as its answers. */
export const withChanges = (written: WrittenCase, changes: NumberChanges): WrittenCase =>
  Object.keys(changes).length === 0
    ? written
    : { ...written, answers: { ...written.answers, ...changes } };
