import type { Spread } from "@tapeline/engine";

import {
  nearest,
  numberSegment,
  unresolved,
  type Records,
  type Resolved,
  type Unresolved,
} from "./reference.ts";
import type { Reckoned, Reckoning } from "./reckoning.ts";

/** The records, and who reckons what stands in none of them. */
export type ReckoningRecords = Records & { readonly reckon: Reckoning };

const twoDigits = (value: number): number => Number(value.toPrecision(2));

/** A spread as it is told: P10, median and P90, to two digits. */
function amountOf({ p10, p50, p90 }: Spread, unit: string) {
  return { low: twoDigits(p10), value: twoDigits(p50), high: twoDigits(p90), unit };
}

/** Splits the scenario off a name: `training-compute@archetypes/our-own-gpt`. */
function caseOf(
  name: string,
  { reckon }: ReckoningRecords,
): { readonly name: string; readonly reckoned: Reckoned } | Unresolved {
  const [bare, scenario] = name.split("@");
  const reckoned = reckon(scenario);
  return reckoned === undefined
    ? unresolved("the path of a scenario, as in archetypes/our-own-gpt", scenario!, "correct it")
    : { name: bare!, reckoned };
}

const computed = (title: string, how: string) => ({
  sources: [],
  editorial: `Computed by the engine for the case “${title}” with the prices of the day: ${how}.`,
});

/**
 * `bill:pretraining` is what an option costs over the horizon where nothing is answered, with
 * `training-compute` a line of that bill; `@archetypes/our-own-gpt` behind it names a scenario.
 */
export function billed(
  reference: string,
  target: string,
  path: string | undefined,
  records: ReckoningRecords,
): Resolved {
  const named = caseOf(path ?? target, records);
  if ("expected" in named) return named;
  const { options, title } = named.reckoned;
  const id = path === undefined ? named.name : target;
  const option = options.find((result) => result.id === id);
  if (option === undefined)
    return unresolved(
      "the id of an option",
      id,
      nearest(
        id,
        options.map((result) => result.id),
      ),
    );
  if (path === undefined)
    return option.cost === undefined
      ? unresolved("an option with a price in this case", id, "name another option or scenario")
      : [
          numberSegment(
            reference,
            `${option.short}: all costs over the horizon`,
            amountOf(option.cost, "$"),
            computed(title, "present value of testing, building, running and leaving"),
            records.day,
          ),
        ];
  const line = option.lines.find((part) => part.id === named.name);
  if (line === undefined)
    return unresolved(
      `a line of the bill of ${id}`,
      named.name,
      nearest(
        named.name,
        option.lines.map((part) => part.id),
      ),
    );
  return [
    numberSegment(
      reference,
      `${option.short}: ${line.title}`,
      amountOf(line.amount, "$"),
      computed(title, line.formula),
      records.day,
    ),
  ];
}

const rivals = { cheapest: "cheapest passing", frontier: "frontier" } as const;

/**
 * `break-even:open-fine-tuning frontier` is the number of requests a month from which on the
 * option costs less to run than a frontier model, `cheapest` than the cheapest hosted one that
 * passes; with `-share` behind it, the share of worlds that cross.
 */
export function crossed(
  reference: string,
  target: string,
  path: string | undefined,
  records: ReckoningRecords,
): Resolved {
  const named = caseOf(path ?? "", records);
  if ("expected" in named) return named;
  const [rival, share] = named.name.split("-");
  if (!Object.hasOwn(rivals, rival!) || (share !== undefined && share !== "share"))
    return unresolved(
      "cheapest, frontier, cheapest-share or frontier-share",
      path ?? "nothing",
      "name the rival",
    );
  const against = rivals[rival as keyof typeof rivals];
  const crossing = named.reckoned
    .breakEvens()
    .find(
      ({ between, kind, against: other }) =>
        between[0] === target && kind === "running" && other === against,
    );
  const { requestsPerMonth, crossingShare } = crossing ?? {};
  if (requestsPerMonth === undefined || crossingShare === undefined)
    return unresolved(
      "an option whose running cost crosses that of a hosted model",
      target,
      "name open-as-is or open-fine-tuning, or leave the number out",
    );
  const origin = computed(
    named.reckoned.title,
    `running cost of ${target} against ${crossing!.between[1]}`,
  );
  const inWorlds = Math.round(crossingShare * 100);
  return [
    share === undefined
      ? numberSegment(
          reference,
          `break-even against the ${against} model`,
          amountOf(requestsPerMonth, "requests/month"),
          origin,
          records.day,
        )
      : numberSegment(
          reference,
          `share of worlds that break even against the ${against} model`,
          { low: inWorlds, value: inWorlds, high: inWorlds, unit: "in 100" },
          origin,
          records.day,
        ),
  ];
}
