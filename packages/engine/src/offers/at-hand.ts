import type { Gpu } from "@tapeline/pricing";

import { acceleratorNamed } from "./accelerator-named.ts";
import type { Supply } from "./accelerator-offers.ts";

/** So many of what kind, as a case or a flag writes it: `8 H100`, `2 x RTX 3090`. */
export interface CardsNamed {
  readonly count: number;
  readonly name: string;
}

/** Reads how many and of what kind; undefined for what names nothing to count. */
export function cardsNamed(text: string): CardsNamed | undefined {
  const [, count = "1", name = ""] =
    /^\s*(?:(\d{1,4})\s*(?:[x×*]\s+|\s))?\s*(\S.*?)\s*$/i.exec(text) ?? [];
  return name !== "" && Number(count) > 0 ? { count: Number(count), name } : undefined;
}

/** Accelerators that a case owns already, and how buying more of them is priced. */
export interface AtHand {
  readonly way: Supply;
  readonly count: number;
}

/** What was made of a case's words about its accelerators. */
export interface AtHandRead {
  /** Absent where they stand for nothing that is on record. */
  readonly atHand?: AtHand;
  /** What has to be said of it, where its words do not name one kind that can be priced. */
  readonly said?: string;
}

/**
 * What a case says that it owns, among what can be bought; where its words may mean several kinds, the slowest of them, so that no
 * speed is promised that is not there.
 */
export function readAtHand(
  text: string | undefined,
  supply: readonly Supply[],
  gpus: Readonly<Record<string, Gpu>>,
): AtHandRead {
  if (text === undefined) return {};
  const named = cardsNamed(text);
  const found = named === undefined ? { near: undefined } : acceleratorNamed(named.name, gpus);
  const ids = "gpu" in found ? [found.gpu.id] : "several" in found ? found.several : [];
  const shown = `“${text.slice(0, 60)}” in ownedAccelerators`;
  if (named === undefined || ids.length === 0)
    return {
      said: `${shown} names no accelerator on record, so that nothing is billed as paid for. Write how many and which, such as 2 RTX 4090.`,
    };
  const [way] = supply
    .filter(({ gpu, hosting }) => hosting === "owned" && ids.includes(gpu.id))
    .sort((a, b) => speedOf(a) - speedOf(b) || (a.gpu.id < b.gpu.id ? -1 : 1));
  if (way === undefined)
    return {
      said: `${shown}: what ${ids.join(" or ")} draws or what more of it costs is not on record, so that nothing is billed as paid for.`,
    };
  return {
    atHand: { way, count: named.count },
    ...(ids.length === 1
      ? {}
      : {
          said: `${shown} may be ${ids.join(" or ")} and is read as the slowest that has a price, ${way.gpu.id}. Name the one it is.`,
        }),
  };
}

const speedOf = ({ gpu }: Supply): number => gpu.memoryBandwidthGbPerS;

/** The same supply, in which what is at hand stands in for buying the first ones of its kind. */
export function withAtHand(supply: readonly Supply[], { way, count }: AtHand): Supply[] {
  return supply.map((one) => (one === way ? { ...way, atHand: count, vendor: "at hand" } : one));
}
