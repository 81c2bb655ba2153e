import type { Difference } from "@tapeline/engine";

import { formatDay, formatExactly } from "../format/number.ts";
import { framed, paragraph } from "./frame.ts";
import type { Style } from "./style.ts";
import { renderTable } from "./table.ts";

/** So many differences are listed; the data has them all. */
const most = 20;
/** A value longer than this is cut. */
const longest = 60;

/** Whether a verdict came out the same; else what differs, a line each: the field, what it was, what it is. */
export function renderReplay(
  given: {
    readonly differences: readonly Difference[];
    readonly headline: string;
    /** Names of the explorations that were computed again. */
    readonly checked: readonly string[];
    /** The day whose prices were asked for instead of the receipt's. */
    readonly asOf: string | undefined;
  },
  style: Style,
): string {
  const { differences, headline, checked, asOf } = given;
  const at = asOf === undefined ? "" : ` at the prices of ${formatDay(asOf)}`;
  const also = checked.length === 0 ? "" : ` Compared too: ${checked.join(", ")}.`;
  if (differences.length === 0)
    return framed([paragraph(`The same verdict${at}: ${headline}${also}`, 2, style)]);
  const more = differences.length - most;
  const table = renderTable(
    [
      { heading: "field", atLeast: 20 },
      { heading: "was", atLeast: 12 },
      { heading: "is now", atLeast: 12 },
    ],
    differences.slice(0, most).map(({ field, was, now }) => [field, short(was), short(now)]),
    style,
  );
  const count = `${differences.length} value${differences.length === 1 ? " differs" : "s differ"} from what was kept${at}. Now: ${headline}`;
  return framed([
    paragraph(count, 2, style),
    table,
    more > 0 ? paragraph(`${more} more in --json`, 2, style).map(style.colour.dim) : [],
  ]);
}

/** A number with its digits in groups; a digest by its beginning, which tells two apart; other long values cut at their end. */
function short(value: string): string {
  if (/^-?\d+(\.\d+)?$/.test(value)) return formatExactly(undefined, Number(value));
  if (/^(sha256:)?[0-9a-f]{64}$/.test(value)) return `${value.slice(0, 19)}…`;
  return value.length > longest ? `${value.slice(0, longest - 1)}…` : value;
}
