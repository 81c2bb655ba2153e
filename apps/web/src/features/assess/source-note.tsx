import type { FactUsed } from "@tapeline/engine";
import { formatDay } from "@tapeline/engine/format";

/** Where an assumed value comes from: our own reasoning, or pages with the day they were read. */
export function SourceNote({ used }: { readonly used: FactUsed | undefined }) {
  if (used === undefined) return null;
  return (
    <>
      {used.editorial}{" "}
      {used.sources.map(({ url, title, retrieved }) => (
        <a key={url} href={url} rel="noreferrer">
          {title ?? new URL(url).hostname}, read {formatDay(retrieved)}
        </a>
      ))}
    </>
  );
}
