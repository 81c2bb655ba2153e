import { grouped } from "../format/grouped.ts";
import type { EvaluationPlan } from "../vocabulary/evaluation-plan.ts";
import type { Verdict } from "../vocabulary/verdict.ts";
import type { ChosenArm } from "./choose-arms.ts";
import { factNamed, isKnown } from "./facts-of.ts";
import { ofHundred } from "./of-hundred.ts";

/** When to stop, in sentences. */
export function stopRule(
  bar: number,
  { needed, passes }: EvaluationPlan["items"],
  repeats: number,
  chosen: readonly ChosenArm[],
): readonly string[] {
  const percent = `${Number((100 * bar).toPrecision(3))} %`;
  return [
    `Run the arms in this order, all on the same ${grouped(needed)} items, and stop at the first of which the lower bound of the pass rate is at ${percent} or above: at least ${grouped(passes)} of ${grouped(needed)} pass.`,
    ...(repeats > 1
      ? [
          `An item passes where most of its ${repeats} runs pass; tell how far the runs differ beside it.`,
        ]
      : []),
    ...(chosen.some(({ arm }) => arm.afterAPass)
      ? ["Then run a smaller model in its place: if that holds the bar as well, it is enough."]
      : []),
    "An arm that passes by its pass rate alone, with its lower bound below the bar, is undecided: add items, and do not call it a pass.",
  ];
}

/** Fewer runs of an item than this leave a score that varies undecided. */
const fewestRepeats = 8;
/** Runs that fewer discordant items than this decide are read with the exact test. */
const fewDiscordant = 20;

/** What to mind before the plan is run. */
export function cautions(given: {
  readonly numbers: EvaluationPlan["numbers"];
  readonly fixedForm: boolean;
  readonly items: EvaluationPlan["items"];
  readonly chosen: readonly ChosenArm[];
  readonly verdict: Verdict;
}): readonly string[] {
  const { numbers, fixedForm, items, chosen, verdict } = given;
  const { repeats, discordant } = numbers;
  const said: string[] = [];
  const [asked] = verdict.decidedBy;
  if (asked !== undefined)
    said.push(`Answer ${asked.fact} first: until then the arms that it decides about are not run.`);
  if (repeats.value < fewestRepeats && !fixedForm)
    said.push(
      `${repeats.value} run${repeats.value === 1 ? "" : "s"} of each item are too few where scores vary: a difference stays undecided below ${fewestRepeats}.`,
    );
  if ((items.needed * discordant.value) / 100 < fewDiscordant)
    said.push(
      `Fewer than ${fewDiscordant} items are expected to differ between two arms: read them with the exact test of McNemar.`,
    );
  if (chosen.length === 0)
    said.push("No option is left to be tested: answer what is missing, or lift a limit.");
  const rights = factNamed("trainingRights", verdict);
  if (chosen.some(({ option }) => option.custom) && (!isKnown(rights) || rights.value !== "yes"))
    said.push(
      "Training needs the right to train on the data, and it is not said that there is one: settle that before the tuned arm.",
    );
  const personal = factNamed("personalData", verdict);
  if (isKnown(personal) && personal.value !== "none")
    said.push(
      "Test items hold personal data: keep them where the data itself may be, or replace what names a person.",
    );
  const tested = chosen.find(({ option }) => option.tested?.recorded === true)?.option;
  if (tested !== undefined)
    said.push(
      `${tested.short} has a recorded test: if its results item by item are kept, use the same items and do not run it again.`,
    );
  if (verdict.endPoint !== undefined && verdict.endPoint.chance < 0.5)
    said.push(
      `The likeliest end is reached in ${ofHundred(verdict.endPoint.chance)} of 100 worlds only: expect to go on beyond the first rung.`,
    );
  return said;
}
