/** Prints the count of tests of the last run: the last line of `.ci/run`. */
import { fileURLToPath } from "node:url";
import { tally, tallyLine } from "./tally.mjs";

const count = tally(fileURLToPath(new URL("../../", import.meta.url)));
console.log(tallyLine(count));
if (count.failed > 0 || count.passed === 0 || count.missing.length > 0) process.exitCode = 1;
