import { readDocument, valueOrThrow } from "@tapeline/documents";
import { z } from "zod";

import { readText } from "../case-file/read-text.ts";
import type { Call, CommonFlags } from "../commands/command.ts";
import { connect, daysOf } from "../connect.ts";
import { exitCodes } from "../exit-codes.ts";
import { InputError } from "../input-error.ts";
import { modelNamed } from "../model-named.ts";
import { printJson } from "../print-json.ts";
import { renderCosts } from "../render/costs.ts";
import { styleFor } from "../render/style.ts";
import type { Terminal } from "../terminal.ts";

/** Flags of `cost`. */
export interface CostFlags extends CommonFlags {
  readonly input?: number;
  readonly output?: number;
  readonly cached?: number;
  readonly requests?: number;
  readonly model?: string;
  readonly provider?: string;
  readonly region?: string;
  readonly mode?: "standard";
  readonly limit?: number;
}

const count = z.int().min(0).max(100_000_000);
/** A usage profile as a file holds it; the API checks it again. */
const usageFileSchema = z.strictObject({
  inputTokens: count,
  outputTokens: count,
  cachedInputTokens: count.optional(),
  cacheWriteTokens: count.optional(),
  searches: count.optional(),
  pages: count.optional(),
  images: count.optional(),
  audioSeconds: count.optional(),
  requests: z.int().min(1).max(1_000_000_000).optional(),
});
type Usage = z.infer<typeof usageFileSchema>;

/** `cost`: what a usage profile costs on every offer sold on the day, the cheapest first. */
export async function cost({ terminal, flags }: Call<CostFlags>, file?: string): Promise<number> {
  const days = await daysOf(flags);
  const usage = file === undefined ? fromFlags(flags) : await fromFile(file, flags, terminal);
  const { api } = await connect(terminal, flags);
  const { provider, region, mode } = flags;
  const model = flags.model === undefined ? undefined : await modelNamed(api, flags.model, days);
  const costs = await api.prices.cost.query({
    ...days,
    usage,
    ...(model === undefined ? {} : { model }),
    ...(provider === undefined ? {} : { provider }),
    ...(region === undefined ? {} : { region }),
    ...(mode === undefined ? {} : { mode }),
  });
  const shown = costs.slice(0, flags.limit);
  if (flags.json === true) printJson(terminal, shown);
  else {
    const day = days.asOf ?? terminal.today;
    terminal.stdout.write(
      renderCosts(
        shown,
        {
          usage,
          day,
          all: costs.length,
          filtered: [model, provider, region].some((flag) => flag !== undefined),
        },
        styleFor(terminal, flags),
      ),
    );
  }
  return exitCodes.answered;
}

function fromFlags({ input, output, cached, requests }: CostFlags): Usage {
  if (input === undefined || output === undefined)
    throw new InputError(
      "What a request uses is not known.",
      "Give --input and --output in tokens, or a file with inputTokens and outputTokens.",
    );
  return {
    inputTokens: input,
    outputTokens: output,
    ...(cached === undefined ? {} : { cachedInputTokens: cached }),
    ...(requests === undefined ? {} : { requests }),
  };
}

const usageFlags = ["input", "output", "cached", "requests"] as const;

async function fromFile(file: string, flags: CostFlags, terminal: Terminal): Promise<Usage> {
  const given = usageFlags.filter((name) => flags[name] !== undefined).map((name) => `--${name}`);
  if (given.length > 0)
    throw new InputError(
      `A usage file does not go with ${given.join(", ")}.`,
      "Write the figures into the file, or give them all by flags.",
    );
  const { text, file: name } = await readText(file, terminal, {
    is: "usage profile",
    getOne: "Write one with inputTokens and outputTokens, or give --input and --output.",
    shorten: "A usage profile is a few lines.",
  });
  return valueOrThrow(readDocument(text, { file: name, schema: usageFileSchema }));
}
