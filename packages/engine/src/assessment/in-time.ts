import { horizonMonths } from "../costs/demand.ts";
import type { Worlds } from "../uncertainty/sample-worlds.ts";
import type { Option } from "../vocabulary/option.ts";
import { monthsToBuild } from "./months-to-build.ts";

/**
 * Share of worlds in which an option's own test and building are over within the months until it must be in use; absent
 * where no date was named. A job that runs once has its end as the date. A recorded test takes no time.
 */
export function inTime(option: Option, recorded: boolean, worlds: Worlds): number | undefined {
  const named = worlds.facts.of("monthsUntilUse").origin !== "assumed";
  if (!named && worlds.facts.of("oneOff").code !== 1) return undefined;
  const left = named ? worlds.number("monthsUntilUse") : horizonMonths(worlds);
  const test = recorded ? 0 : option.test.months.value;
  const built = monthsToBuild(option, worlds);
  let ready = 0;
  for (let world = 0; world < built.length; world++)
    if (built[world] + test <= left[world]) ready++;
  return ready / built.length;
}
