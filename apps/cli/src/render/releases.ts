import type { JournalEntry, ReleaseManifest } from "@tapeline/store";

import { formatDay } from "../format/number.ts";
import { framed } from "./frame.ts";
import type { Style } from "./style.ts";
import { renderTable } from "./table.ts";

/** Releases, which of them is current, and what was ordered. */
export interface ListedReleases {
  readonly current: string | undefined;
  readonly releases: readonly ReleaseManifest[];
  readonly journal: readonly JournalEntry[];
}

/** A release in a line. */
export const releaseLine = ({ version, hash, day, recordedUntil }: ReleaseManifest): string =>
  `Release ${version} (${hash.slice(0, 12)}), content of ${formatDay(day)}, prices read until ${formatDay(recordedUntil)}.`;

/** Where a release lies. */
export const kept = (folder: string): string => `Written to ${folder}.`;

/** What was ordered, in a line. */
export const entryLine = ({ operation, release, at, from }: JournalEntry): string =>
  `${operation === "publish" ? "Published" : "Rolled back to"} ${release}, ${from === at ? "current from now on" : `current from ${from} on`}.`;

/** Releases in a table, the last order of each beside it. */
export function renderReleases(
  { current, releases, journal }: ListedReleases,
  style: Style,
): string {
  const rows = releases.map(({ version, hash, recordedUntil }) => {
    const id = `${version}-${hash.slice(0, 12)}`;
    const order = journal.findLast(({ release }) => release === id);
    return [
      version,
      hash.slice(0, 12),
      formatDay(recordedUntil),
      id === current ? "current" : "",
      order === undefined ? "" : `${order.from.slice(0, 16)}Z ${order.by}: ${order.because}`,
    ];
  });
  return framed([
    renderTable(
      [
        { heading: "release", atLeast: 10 },
        { heading: "hash", atLeast: 12 },
        { heading: "prices until", atLeast: 12 },
        { heading: "", atLeast: 7 },
        { heading: "last order", atLeast: 12 },
      ],
      rows,
      style,
    ),
  ]);
}
