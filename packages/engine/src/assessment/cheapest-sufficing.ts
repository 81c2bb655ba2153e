import type { PlanOption } from "../plan/plan-option.ts";
import type { Worlds } from "../uncertainty/sample-worlds.ts";
import type { OptionId } from "../vocabulary/option.ts";

/** Who is the cheapest that suffices, test costs left out. */
export function cheapestSufficing(
  options: readonly PlanOption[],
  worlds: Worlds,
): { customShare: number; acceptability: Map<OptionId, number> } {
  const wins = options.map(() => 0);
  let any = 0;
  for (let world = 0; world < worlds.count; world++) {
    let best = -1;
    let least = Infinity;
    for (let index = 0; index < options.length; index++) {
      if (options[index].suffices[world] === 0) continue;
      const cost = options[index].building[world] + options[index].running[world];
      if (cost < least) {
        least = cost;
        best = index;
      }
    }
    if (best < 0) continue;
    any++;
    wins[best]++;
  }
  const share = (count: number): number => (any === 0 ? 0 : count / any);
  return {
    customShare: share(
      wins.reduce((sum, count, index) => (options[index].custom ? sum + count : sum), 0),
    ),
    acceptability: new Map(options.map(({ id }, index) => [id, share(wins[index])])),
  };
}
