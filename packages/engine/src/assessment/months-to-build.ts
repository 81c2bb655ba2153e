import { judgeCondition } from "../rules/judge-condition.ts";
import type { Column } from "../uncertainty/cells.ts";
import type { Worlds } from "../uncertainty/sample-worlds.ts";
import type { Option } from "../vocabulary/option.ts";

/** Months from the test to the first users in each world: what is built side by side is ready when its slowest part is. */
export function monthsToBuild(option: Option, worlds: Worlds): Column {
  const months = Float64Array.from(worlds.number(option.buildMonths));
  option.builtBeside.forEach((part, index) => {
    const holds = judgeCondition(part.when, `beside ${option.id} ${index}`, worlds);
    const others = worlds.number(part.months);
    for (let world = 0; world < months.length; world++)
      if ((typeof holds === "number" ? holds : holds[world]) === 1)
        months[world] = Math.max(months[world], others[world]);
  });
  return months;
}
