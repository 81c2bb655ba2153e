import type { ApiClient } from "@tapeline/api";

import type { Style } from "../style.ts";
import { page } from "./page.ts";

type CarriedClaim = Awaited<ReturnType<ApiClient["knowledge"]["claim"]["query"]>>;

/** A claim of the source article, or a resolution of ours, with what puts it into practice. */
export function renderClaim({ id, says, carriers }: CarriedClaim, style: Style): string {
  const named = (wanted: (typeof carriers)[number]["kind"]): string[] =>
    carriers.filter(({ kind }) => kind === wanted).map((one) => `${one.title} (${one.id})`);
  return page(
    {
      title: `${id}: ${says}`,
      id: id.startsWith("S")
        ? "A statement of the source article, in our words"
        : "How a contradiction or an omission of the source article is settled",
    },
    [
      ["Rules that carry it", named("rule")],
      ["Texts that say it", named("text")],
      ["Kinds of failure that rest on it", named("failure")],
      ["Pillars of readiness that rest on it", named("pillar")],
      ["More of one of these", ["tapeline explain <rule>, tapeline read <text>"]],
    ],
    style,
  );
}
