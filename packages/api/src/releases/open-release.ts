import type { Texts } from "@tapeline/content/texts";
import type { Knowledge } from "@tapeline/engine";
import type { Practice } from "@tapeline/engine/practice";
import type { PriceBook } from "@tapeline/pricing";
import type { ReleaseBundle } from "@tapeline/store";

import type { Release } from "../context.ts";

/** A release as calls are answered on it; what no verdict needs is read when it is first asked for. */
export function openRelease({ parts }: Pick<ReleaseBundle, "parts">): Release {
  return {
    knowledge: JSON.parse(parts.knowledge) as Knowledge,
    prices: JSON.parse(parts.prices) as PriceBook,
    texts: once(() => JSON.parse(parts.texts) as Texts),
    practice: once(() => JSON.parse(parts.practice) as Practice),
  };
}

function once<T>(read: () => T): () => Promise<T> {
  let value: T | undefined;
  return () => Promise.resolve((value ??= read()));
}
