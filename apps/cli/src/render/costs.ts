import type { ApiClient } from "@tapeline/api";

import { formatDay, formatMoney, grouped } from "../format/number.ts";
import { wrap } from "./columns.ts";
import { nothingListed } from "./price-lists.ts";
import type { Style } from "./style.ts";
import { renderTable } from "./table.ts";

type Costs = Awaited<ReturnType<ApiClient["prices"]["cost"]["query"]>>;

/** What a usage costs on each offer; offers that lack a price are named with what is missing. */
export function renderCosts(
  costs: Costs,
  given: {
    readonly usage: {
      readonly inputTokens: number;
      readonly outputTokens: number;
      readonly requests?: number | undefined;
    };
    readonly day: string;
    readonly all: number;
    /** Whether flags leave offers out. */
    readonly filtered: boolean;
  },
  style: Style,
): string {
  const { inputTokens, outputTokens, requests = 1 } = given.usage;
  if (costs.length === 0) return nothingListed(given.filtered, given.day);
  const table = renderTable(
    [
      { heading: "model", atLeast: 18 },
      { heading: "sold by", atLeast: 10 },
      { heading: "region" },
      { heading: "mode" },
      { heading: "a request", align: "right" },
      { heading: "all", align: "right" },
      { heading: "standing", atLeast: 12 },
    ],
    costs.map((one) => [
      one.model,
      one.provider,
      one.region,
      one.mode,
      one.priced ? `$${one.perRequest.exact}` : "not priced",
      one.priced ? formatMoney(one.total.usd) : "–",
      one.priced ? one.standing : `no ${one.missing.join(", ")}`,
    ]),
    style,
  );
  const more = given.all - costs.length;
  const caption = `${grouped(inputTokens)} tokens in, ${grouped(outputTokens)} out, ${grouped(requests)} request${requests === 1 ? "" : "s"}, at the prices of ${formatDay(given.day)}${more > 0 ? `; ${more} more offers without --limit` : ""}`;
  return `\n${table.join("\n")}\n\n${wrap(style.text(caption), style.width - 4)
    .map((line) => `  ${style.colour.dim(line)}`)
    .join("\n")}\n`;
}
