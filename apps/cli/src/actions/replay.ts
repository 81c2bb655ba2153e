import { readDocument, valueOrThrow, type GoodReading } from "@tapeline/documents";
import type { Difference } from "@tapeline/engine";
import { z } from "zod";

import { readText } from "../case-file/read-text.ts";
import type { Call } from "../commands/command.ts";
import { daysOf } from "../connect.ts";
import { exitCodes } from "../exit-codes.ts";
import { everything, explorer, type Explorer } from "../explore.ts";
import { differencesFrom } from "../kept-verdict/differences-from.ts";
import { placedIn } from "../placed-in.ts";
import { printJson } from "../print-json.ts";
import { connectToReceipt } from "../releases/connect-to-receipt.ts";
import { renderReplay } from "../render/replay.ts";
import { styleFor } from "../render/style.ts";

/** What a replay needs of what `assess --json` wrote; the rest is the verdict, which may be left out. */
const keptVerdictSchema = z.looseObject({
  case: z.looseObject({}).meta({
    expected: "the case, as `assess --json` writes it",
    fix: "write the file again with `tapeline assess <case> --json`",
  }),
  receipt: z
    .looseObject({
      asOf: z.string(),
      knownOn: z.string(),
      seed: z.number(),
      worlds: z.number(),
    })
    .meta({
      expected: "the verdict's receipt",
      fix: "write the file again with `tapeline assess <case> --json`",
    }),
});

/**
 * `replay`: whether the verdict of a kept file, and what was explored beside it, comes out the same;
 * 0 if so, else 4. With `--as-of` it is computed at that day's prices instead of those of its receipt.
 */
export async function replay({ terminal, flags }: Call, file: string): Promise<number> {
  const days = await daysOf(flags);
  const named = await readText(file, terminal, keptVerdict);
  const reading = readDocument(named.text, {
    file: named.file,
    format: "json",
    schema: keptVerdictSchema,
    // A verdict is larger than what people write by hand.
    limits: { keys: 200_000, parts: 2_000_000 },
  });
  const kept = valueOrThrow(reading);
  const { api } = await connectToReceipt(kept.receipt, terminal, flags);
  const receipt = { ...kept.receipt, ...days };
  const { differences: since, verdict } = await api.assessment.replay
    .query({ case: kept.case, receipt: receipt as never })
    .catch((error: unknown) => {
      throw placedIn(reading as GoodReading<unknown>, error, fieldInFile);
    });
  const { asOf, knownOn, seed, worlds } = receipt;
  const input = { case: kept.case, asOf, knownOn, seed, worlds };
  const explored = await everything(keptOf(explorer(api, input, terminal), kept));
  // What changed since explains what the verdict says otherwise, so it comes first.
  const differences: readonly Difference[] = [
    ...since,
    ...differencesFrom(kept, { ...verdict, ...explored }),
  ];
  const same = differences.length === 0;
  if (flags.json === true) printJson(terminal, { same, differences, verdict, ...explored });
  else
    terminal.stdout.write(
      renderReplay(
        {
          differences,
          headline: verdict.headline,
          checked: Object.keys(explored),
          asOf: days.asOf,
        },
        styleFor(terminal, flags),
      ),
    );
  return same ? exitCodes.answered : exitCodes.conditionHolds;
}

/** The API calls the fields of a case as a case file does; here the case is a part of the file. */
const fieldInFile = (field: string): string =>
  /^(receipt|case)\b/.test(field) ? field : `case.${field}`;

const keptVerdict = {
  is: "kept verdict",
  getOne: "Write one with `tapeline assess <case> --json > verdict.json`.",
  shorten: "A kept verdict is a few hundred kilobytes.",
};

/** The explorations that a file holds; others are not computed, since there is nothing to compare them with. */
const keptOf = (explored: Explorer, kept: Readonly<Record<string, unknown>>): Partial<Explorer> =>
  Object.fromEntries(Object.entries(explored).filter(([name]) => Object.hasOwn(kept, name)));
