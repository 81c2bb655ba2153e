import type { Citation } from "@tapeline/engine";
import { formatDay } from "@tapeline/engine/format";

import { evidenceWords } from "./evidence-words.ts";

/** Sources with the day on which each was read and what stands behind it. */
export function Sources({ sources }: { readonly sources: readonly Citation[] }) {
  return (
    <ul className="kn-sources">
      {sources.map(({ url, title, retrieved, evidence }) => (
        <li key={url}>
          <a href={url} rel="noreferrer">
            {title ?? new URL(url).hostname}
          </a>{" "}
          <span className="cap">
            {evidenceWords[evidence]}, read {formatDay(retrieved)}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** What a figure rests on: sources, or our own judgement, marked as such. */
export function BasisView({
  basis: { sources, editorial },
}: {
  readonly basis: {
    readonly sources?: readonly Citation[] | undefined;
    readonly editorial?: string | undefined;
  };
}) {
  return sources === undefined ? (
    <p className="sm">
      <span className="tag">our own judgement</span> {editorial}
    </p>
  ) : (
    <Sources sources={sources} />
  );
}
