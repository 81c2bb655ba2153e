import { judgeCondition } from "../rules/judge-condition.ts";
import type { Column } from "../uncertainty/cells.ts";
import type { Worlds } from "../uncertainty/sample-worlds.ts";
import type { Option } from "../vocabulary/option.ts";

/** Months from the test to the first users in each world: what is built side by side is ready when its slowest part is. */
export function monthsToBuild(option: Option, worlds: Worlds): Column {
  const own = worlds.number(option.buildMonths);
  const beside = option.builtBeside.map(({ months, when }, index) => ({
    months: worlds.number(months),
    holds: judgeCondition(when, `beside ${option.id} ${index}`, worlds),
  }));
  const inputs = [own, ...beside.flatMap(({ months, holds }) => [months, holds])];
  return worlds.cells.get("months to build", option.id, inputs, () => {
    const slowest = Float64Array.from(own);
    for (const { months, holds } of beside)
      for (let world = 0; world < slowest.length; world++)
        if ((typeof holds === "number" ? holds : holds[world]) === 1)
          slowest[world] = Math.max(slowest[world], months[world]);
    return slowest;
  });
}
