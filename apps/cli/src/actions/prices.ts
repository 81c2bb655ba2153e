import type { ApiClient } from "@tapeline/api";

import type { Call, CommonFlags } from "../commands/command.ts";
import { connect, daysOf, type CallDays } from "../connect.ts";
import { exitCodes } from "../exit-codes.ts";
import { quoted } from "../format/quoted.ts";
import { InputError } from "../input-error.ts";
import { printJson } from "../print-json.ts";
import {
  modelsOfRows,
  renderAccelerators,
  renderDue,
  renderModels,
} from "../render/price-lists.ts";
import { styleFor, type Style } from "../render/style.ts";

/** Flags of `prices`. */
export interface PricesFlags extends CommonFlags {
  readonly provider?: string;
  readonly region?: string;
  readonly mode?: string;
  readonly weights?: "open" | "closed";
  readonly class?: "small" | "mid" | "top";
  readonly accelerators?: boolean;
  readonly due?: boolean;
  readonly limit?: number;
}

/** `prices`: models with their offers, accelerators, or what is to be read again. */
export async function prices(
  { terminal, flags }: Call<PricesFlags>,
  words: string,
): Promise<number> {
  const days = await daysOf(flags);
  const { api } = await connect(terminal, flags);
  const day = days.asOf ?? terminal.today;
  const { data, render } = await listOf(api, flags, words, days, day);
  if (flags.json === true) printJson(terminal, data);
  else terminal.stdout.write(render(styleFor(terminal, flags)));
  return exitCodes.answered;
}

const filters = ["provider", "region", "weights", "class"] as const;
const listings = ["accelerators", "due"] as const;

/** Refuses flags and words that a list does not heed, so that nobody takes it for filtered. */
function alone(list: string, flags: PricesFlags, words = ""): void {
  const unheeded = [
    ...filters.filter((name) => flags[name] !== undefined),
    ...listings.filter((name) => flags[name] === true && `--${name}` !== list),
  ].map((name) => `--${name}`);
  if (flags.mode !== undefined && flags.mode !== "standard") unheeded.push("--mode");
  if (words !== "") unheeded.push(quoted(words));
  if (unheeded.length > 0)
    throw new InputError(
      `${list} does not go with ${unheeded.join(", ")}.`,
      "Leave one of them out.",
    );
}

interface Listed {
  readonly data: unknown;
  readonly render: (style: Style) => string;
}

async function listOf(
  api: ApiClient,
  flags: PricesFlags,
  words: string,
  days: CallDays,
  day: string,
): Promise<Listed> {
  const { limit } = flags;
  if (flags.due === true) {
    alone("--due", flags, words);
    const all = await api.prices.due.query(days);
    const due = all.slice(0, limit);
    return { data: due, render: (style) => renderDue(due, { day, all: all.length }, style) };
  }
  if (flags.accelerators === true) {
    alone("--accelerators", flags);
    const all = await api.prices.accelerators.query(days);
    const wanted = words.toLowerCase().split(/\s+/);
    const found = all.filter(({ id, name }) =>
      wanted.every((word) => `${id} ${name}`.toLowerCase().includes(word)),
    );
    const shown = found.slice(0, limit);
    return {
      data: shown,
      render: (style) => renderAccelerators(shown, { day, all: found.length }, style),
    };
  }
  const { provider, region, mode, weights, class: size } = flags;
  const given = { provider, region, mode, weights, class: size };
  const chosen = Object.fromEntries(
    Object.entries(given).filter(([, value]) => value !== undefined),
  );
  const filtered = words !== "" || Object.keys(chosen).some((name) => name !== "mode");
  const models = await api.prices.models.query({ ...days, words, ...chosen });
  return {
    data: limit === undefined ? models : modelsOfRows(models, limit),
    render: (style) =>
      renderModels(models, { day, filtered, ...(limit === undefined ? {} : { limit }) }, style),
  };
}
