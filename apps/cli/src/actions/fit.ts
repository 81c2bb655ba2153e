import { cardsNamed, type Fit } from "@tapeline/engine/sizing";

import { readCase } from "../case-file/read-case.ts";
import type { Call, CommonFlags } from "../commands/command.ts";
import { connect, daysOf } from "../connect.ts";
import { exitCodes } from "../exit-codes.ts";
import { InputError } from "../input-error.ts";
import { printJson } from "../print-json.ts";
import { renderFit } from "../render/fit.ts";
import { styleFor } from "../render/style.ts";

/** Flags of `fit`. */
export interface FitFlags extends CommonFlags {
  readonly cards?: string;
  readonly budget?: number;
  readonly memory?: number;
  readonly bandwidth?: number;
  readonly limit?: number;
}

/** So many rows where none are asked for. */
const usualRows = 12;

/** `fit`: what fits on cards or a device, or what a sum of money carries, at the shape of a case. */
export async function fit({ terminal, flags }: Call<FitFlags>, file?: string): Promise<number> {
  const days = await daysOf(flags);
  const { api, knowledge } = await connect(terminal, flags);
  const read = file === undefined ? undefined : await readCase(file, terminal, await knowledge());
  const owned = read?.given.answers.ownedAccelerators;
  const on = whatThereIs(flags, typeof owned === "string" ? owned : undefined);
  const found: Fit = await api.assessment.fit.query({
    case: read?.written ?? { title: "A case without answers" },
    on,
    ...days,
  });
  if (flags.json === true) printJson(terminal, found);
  else {
    const settings = { limit: flags.limit ?? usualRows, answered: read !== undefined };
    terminal.stdout.write(renderFit(found, settings, styleFor(terminal, flags)));
  }
  return exitCodes.answered;
}

/** Cards, money or a device: one of them. */
function whatThereIs({ cards, budget, memory, bandwidth }: FitFlags, owned: string | undefined) {
  const given = [cards, budget, memory].filter((flag) => flag !== undefined);
  if (given.length > 1)
    throw new InputError(
      "What there is must be one thing.",
      "Give one of --cards, --budget and --memory; ask for the others one by one.",
    );
  if (bandwidth !== undefined && memory === undefined)
    throw new InputError(
      "--bandwidth is that of a device.",
      "Give its memory too, as in: tapeline fit --memory 8 --bandwidth 60",
    );
  if (budget !== undefined) return { kind: "budget", dollarsPerMonth: budget } as const;
  if (memory !== undefined)
    return {
      kind: "device",
      memoryGb: memory,
      ...(bandwidth === undefined ? {} : { bandwidthGbPerS: bandwidth }),
    } as const;
  const named = cards ?? owned;
  if (named !== undefined) return cardsOf(named, cards === undefined);
  throw new InputError(
    "What there is, is not said.",
    "Give --cards '2 x RTX 3090', --budget 500 or --memory 8, or name `ownedAccelerators` in the case.",
  );
}

function cardsOf(text: string, fromCase: boolean) {
  const named = cardsNamed(text);
  if (named !== undefined)
    return { kind: "cards", accelerator: named.name, count: named.count } as const;
  throw new InputError(
    `${fromCase ? "ownedAccelerators" : "--cards"}: “${text.slice(0, 60)}” names no cards.`,
    "Write how many and of what kind, such as '2 x RTX 3090'.",
  );
}
