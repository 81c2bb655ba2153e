import { formatDay } from "@tapeline/engine/format";
import type { Source } from "@tapeline/pricing";

/** Where a figure was read, and when; a source without an address is named as such. */
export function SourceLine({
  source: { url, retrieved },
}: {
  readonly source: Pick<Source, "url" | "retrieved">;
}) {
  return url === undefined ? (
    <>no address, {formatDay(retrieved)}</>
  ) : (
    <>
      <a href={url}>{new URL(url).hostname}</a>, {formatDay(retrieved)}
    </>
  );
}
