import type { Verdict } from "@tapeline/engine";

import { paragraph } from "./frame.ts";
import type { Style } from "./style.ts";

const mostNotices = 4;
const mostNames = 2;

/** An offer with its vendor in brackets, and what happens to it. */
const ofAnOffer = /^([^:]+ \([^)]+\)): (.+)$/;

/** "Mind": dated changes within the horizon; what happens to several offers alike is said once. */
export function renderNotices({ notices: all }: Verdict, style: Style): string[] {
  const byChange = new Map<string, string[]>();
  for (const notice of all) {
    const [, who, what = notice] = ofAnOffer.exec(notice) ?? [];
    byChange.set(what, [...(byChange.get(what) ?? []), ...(who === undefined ? [] : [who])]);
  }
  const said = [...byChange].map(([what, who]) =>
    who.length === 0 ? what : `${what}: ${namesOf(who)}`,
  );
  if (said.length === 0) return [];
  const more = said.length - mostNotices;
  return [
    "  Mind",
    ...said.slice(0, mostNotices).flatMap((notice) => paragraph(notice, 4, style)),
    ...(more > 0 ? [`    ${style.colour.dim(`${more} more in --json`)}`] : []),
  ];
}

function namesOf(who: readonly string[]): string {
  const more = who.length - mostNames;
  const named = who.slice(0, mostNames).join("; ");
  return more > 0 ? `${named} and ${more} more` : named;
}
