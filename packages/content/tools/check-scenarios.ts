import { didYouMean } from "@tapeline/documents";
import type { Option } from "@tapeline/engine";
import { canonicalJson } from "@tapeline/pricing";

import type { Scenario } from "../src/scenario.ts";
import type { Filed, Slip } from "./slip.ts";

/** What is wrong between scenarios and the options that they expect. */
export function checkScenarios(
  scenarios: readonly Filed<Scenario>[],
  options: readonly Option[],
): Slip[] {
  const ids = new Set(options.map(({ id }) => id));
  const firstOf = new Map<string, string>();
  return scenarios.flatMap(({ file, value: { case: given, expect, story, manners } }) => {
    const told = canonicalJson(given);
    const copied = firstOf.get(told);
    if (copied === undefined) firstOf.set(told, file);
    const twice: Slip[] =
      copied === undefined
        ? []
        : [
            {
              file,
              path: ["answers"],
              expected: "a case of its own",
              found: `that of ${copied}`,
              fix: "change what sets it apart, or delete one of the two",
            },
          ];
    const named: [PropertyKey[], string | undefined][] = [
      [["endPoint"], expect.endPoint],
      [["firstStep"], expect.firstStep],
      ...(expect.plan ?? []).map((id, index): [PropertyKey[], string] => [["plan", index], id]),
      ...Object.keys(expect.standings ?? {}).map((id): [PropertyKey[], string] => [
        ["standings", id],
        id,
      ]),
      ...Object.entries(expect.parts ?? {}).map(([name, id]): [PropertyKey[], string] => [
        ["parts", name],
        id,
      ]),
    ];
    const strangers = named.flatMap(([path, id]) =>
      id === undefined || ids.has(id)
        ? []
        : [
            {
              file,
              path: ["expect", ...path],
              expected: `one of ${[...ids].join(", ")}`,
              found: id,
              fix: didYouMean(id, [...ids]) ?? "name an option of the ladder",
            },
          ],
    );
    const parts = given.parts.map(({ name }) => name);
    for (const name of Object.keys(expect.parts ?? {}))
      if (!parts.includes(name))
        strangers.push({
          file,
          path: ["expect", "parts", name],
          expected: parts.length === 0 ? "no part, since the case has none" : parts.join(", "),
          found: name,
          fix: didYouMean(name, parts) ?? "name a part of the case",
        });
    if (manners !== undefined && story === undefined)
      strangers.push({
        file,
        path: ["manners"],
        expected: "a story that shows them",
        found: "no story",
        fix: "tell the case as its person did, or leave the manners out",
      });
    const [first] = expect.plan ?? [];
    if (first !== undefined && expect.firstStep !== undefined && first !== expect.firstStep)
      strangers.push({
        file,
        path: ["expect", "firstStep"],
        expected: `${first}, the first of the plan`,
        found: expect.firstStep,
        fix: "make plan and first step agree",
      });
    return [...twice, ...strangers];
  });
}
