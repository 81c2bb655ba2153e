import { loadCompiled } from "./load-compiled.ts";
import { plainCall } from "./plain-call.ts";

/** Answers a command line that has a quick way; false for all others, which the program answers. */
export function answerAtOnce(args: readonly string[]): boolean {
  const call = plainCall(args);
  const script = call && loadCompiled<typeof import("./brief.ts")>("brief.cjs");
  if (call === undefined || script === undefined || !script.exports.brief(call)) return false;
  script.keep();
  return true;
}
