import type { CaseImpact } from "@tapeline/engine/impact";

import type { Scenarios } from "../../home/home-figures.ts";

/** A published case on the map: the codes of the options that its plan ends at, as in `O3`; absent: at none. */
export interface Square {
  readonly id: string;
  readonly title: string;
  readonly before?: string;
  readonly after?: string;
  readonly changed: boolean;
  /** Nothing of it was computed, and where it ends is not known here. */
  readonly unknown?: true;
}

/**
 * The squares of all published cases, in the order of the ladder. Cases that a draft cannot touch are known from the release that
 * the pages were built with; where a checkout has others than that, they are squares without an option.
 */
export function squaresOf(given: {
  readonly touched: readonly CaseImpact[];
  readonly untouched: number;
  readonly scenarios: Scenarios;
  readonly codes: ReadonlyMap<string, string>;
}): readonly Square[] {
  const { touched, untouched, scenarios, codes } = given;
  const own = touched.map((one): Square => {
    const [before, after] = [codeOf(one.before), codeOf(one.after)];
    return {
      id: one.id,
      title: one.title,
      changed: one.outcome === "changed",
      ...(before === undefined ? {} : { before }),
      ...(after === undefined ? {} : { after }),
    };
  });
  const found = new Set(touched.map(({ id }) => id));
  const rest = known(scenarios).filter(({ id }) => !found.has(id));
  const others =
    rest.length === untouched
      ? rest
      : Array.from({ length: untouched }, (_, index) => blank(index));
  return [...own, ...others].toSorted(byEnd);

  function codeOf({ endPoint }: CaseImpact["before"]): string | undefined {
    return endPoint === undefined ? undefined : codes.get(endPoint.option);
  }
}

const known = ({ ends, none }: Scenarios): readonly Square[] => [
  ...ends.flatMap(({ code, cases }) =>
    cases.map((id) => ({ id, title: nameOf(id), before: code, after: code, changed: false })),
  ),
  ...none.map((id) => ({ id, title: nameOf(id), changed: false })),
];

const blank = (index: number): Square => ({
  id: `case ${index + 1}`,
  title: "a case that the change cannot touch",
  changed: false,
  unknown: true,
});

const nameOf = (id: string): string => id.slice(id.lastIndexOf("/") + 1).replaceAll("-", " ");

/** By the ladder as it was; what ends nowhere, then what is not known, comes last. */
function byEnd(one: Square, other: Square): number {
  const [a, b] = [placeOf(one), placeOf(other)];
  return a === b ? (one.id < other.id ? -1 : 1) : a < b ? -1 : 1;
}

const placeOf = ({ before, unknown }: Square): string =>
  unknown === true ? "~~" : (before ?? "~");

/** How many squares end at each option, in words for those who do not see them. */
export function endsInWords(squares: readonly Square[], nameOfCode: (code: string) => string) {
  const counts = new Map<string, number>();
  for (const { before, unknown } of squares) {
    const end = unknown === true ? "not shown" : before === undefined ? "none" : nameOfCode(before);
    counts.set(end, (counts.get(end) ?? 0) + 1);
  }
  return [...counts].map(([end, count]) => `${end}: ${count}`);
}
