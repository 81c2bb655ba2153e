import { readDocument, valueOrThrow } from "@tapeline/documents";
import { z } from "zod";

import { readText } from "../case-file/read-text.ts";
import type { Call } from "../commands/command.ts";
import { connect } from "../connect.ts";
import { exitCodes } from "../exit-codes.ts";
import { differencesFrom } from "../kept-verdict/differences-from.ts";
import { printJson } from "../print-json.ts";
import { styleFor } from "../render/style.ts";

/** What a replay needs of what `assess --json` wrote; the rest is the verdict, which may be left out. */
const keptVerdictSchema = z.looseObject({
  case: z.looseObject({}).meta({
    expected: "the case, as `assess --json` writes it",
    fix: "write the file again with `tapeline assess <case> --json`",
  }),
  receipt: z.looseObject({}).meta({
    expected: "the verdict's receipt",
    fix: "write the file again with `tapeline assess <case> --json`",
  }),
});

/** `replay`: whether the verdict of a kept file comes out the same; 0 if so, else 4. */
export async function replay({ terminal, flags }: Call, file: string): Promise<number> {
  const named = await readText(file, terminal);
  const kept = valueOrThrow(
    readDocument(named.text, {
      file: named.file,
      format: "json",
      schema: keptVerdictSchema,
      // A verdict is larger than what people write by hand.
      limits: { keys: 200_000, parts: 2_000_000 },
    }),
  );
  const { api } = await connect(terminal, flags);
  const { differences: since, verdict } = await api.assessment.replay.query({
    case: kept.case,
    receipt: kept.receipt as never,
  });
  // What changed since explains what the verdict says otherwise, so it comes first.
  const differences = [...since, ...differencesFrom(kept, verdict)];
  const same = differences.length === 0;
  if (flags.json === true) printJson(terminal, { same, differences, verdict });
  else {
    const style = styleFor(terminal, flags);
    const lines = same
      ? [`The same verdict: ${verdict.headline}`]
      : ["The verdict differs:", ...differences.map((difference) => `  ${difference}`)];
    terminal.stdout.write(`${lines.map(style.text).join("\n")}\n`);
  }
  return same ? exitCodes.answered : exitCodes.conditionHolds;
}
