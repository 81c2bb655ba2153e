import { useQuery } from "@tanstack/react-query";
import {
  offeredReferences,
  type OfferedReference,
} from "@tapeline/content/tools/texts/offered-references.ts";
import type { PreviewTargets } from "@tapeline/content/tools/texts/text-preview.ts";
import { useMemo } from "react";

import { textsQuery } from "../../learn/learn-queries.ts";
import type { StudioRelease } from "../file-form.ts";

/** A text or a word of the glossary, as it is linked to. */
export interface TextTarget {
  readonly id: string;
  readonly title: string;
}

/** What a text may refer to, in the release that the pages speak from. */
export interface TextTargets extends PreviewTargets {
  /** The version of that release. */
  readonly version: string;
  readonly references: readonly OfferedReference[];
  /** Empty until it is known which texts there are. */
  readonly texts: readonly TextTarget[];
}

/** What texts of a draft refer to. The figures are those of the release, as of the last day of its prices. */
export function useTextTargets({ knowledge, prices }: StudioRelease): TextTargets {
  const heads = useQuery(textsQuery).data;
  return useMemo(() => {
    const records = { knowledge, prices, day: prices.recordedUntil };
    const texts = heads ?? [];
    const addresses = heads === undefined ? undefined : new Set(heads.map(({ id }) => id));
    return {
      version: knowledge.version,
      records,
      addresses,
      texts,
      references: offeredReferences(records),
    };
  }, [knowledge, prices, heads]);
}
