import { scoringKnowledge as knowledge } from "@tapeline/content";
import { screen, type Case, type Screening } from "@tapeline/engine";

/** The release's knowledge, without its prices and without guidance, which screening does not give. */
export { knowledge };

/** Gates and rules of this program's release on a case. */
export function localScreening(given: Case): Screening {
  return screen(given, { knowledge });
}
