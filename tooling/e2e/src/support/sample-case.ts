import { fileURLToPath } from "node:url";

/** A case file that the command line takes too. */
export const sampleCaseFile: string = fileURLToPath(
  new URL("../../../../examples/support-bot.yaml", import.meta.url),
);
