import { knowledge, scenarios } from "@tapeline/content";
import { impactOf, keepCases, Kept, type Release } from "@tapeline/engine/impact";
import { priceBook } from "@tapeline/pricing";

import { clocked } from "./clocks.ts";
import { renderTable } from "./report.ts";

const asOf = "2026-11-24";
const many = 200;
/** Milliseconds of one core in which an editor wants to know. */
const goal = 2000;

const before: Release = { knowledge, prices: priceBook };

type Change = (release: Release) => void;

/** Changes as an editor makes them, from one that leads to no number to one that most cases read. */
const changes: readonly (readonly [string, Change])[] = [
  [
    "the words of a rule",
    ({ knowledge: { rules } }) => Object.assign(rules[0]!, { title: "Other words" }),
  ],
  [
    "the limit of a gate",
    ({ knowledge: { rules } }) =>
      Object.assign(
        rules.find(({ id }) => id === "service/under-600-ms")!,
        {
          when: { latencyLimit: { below: 0.8 } },
        },
      ),
  ],
  [
    "a weight of evidence",
    ({ knowledge: { rules } }) => {
      const rule = rules.find(({ id }) => id === "gap/knowledge");
      if (rule?.kind === "evidence") rule.weigh["api-retrieval"] = 0.7;
    },
  ],
  [
    "the price of one hosted model",
    ({ prices: { models } }) => {
      for (const { history } of models["openai/gpt-6-luna"]!.offers)
        for (const entry of history) Object.assign(entry, { input: 1.2 * (entry.input ?? 0) });
    },
  ],
  [
    "the rental of one accelerator everywhere",
    ({ prices: { rentals } }) => {
      for (const { gpu, history } of Object.values(rentals))
        if (gpu === "h100-sxm")
          for (const entry of history) Object.assign(entry, { perGpuHour: 0.9 * entry.perGpuHour });
    },
  ],
  [
    "an assumption in every bill",
    ({ knowledge: { questions } }) => {
      const [assumed] = questions.contingency.assume;
      Object.assign(assumed!, { base: assumed!.base! + 1 });
    },
  ],
];

/** How long it takes to say what a change does to 200 scenarios, which were kept on the release before it: beside the goal, without a gate. */
export function report(): Promise<string> {
  const kept = new Kept({ outlines: 5000, situations: many });
  const cases = scenarios
    .slice(0, many)
    .map(({ id, case: given }) => ({ id, before: given, after: given }));
  const find = (after: Release) => {
    const steps = impactOf(cases, before, after, { asOf, kept });
    for (;;) {
      const step = steps.next();
      if (step.done === true) return step.value;
    }
  };
  const given = cases.map(({ before: one }) => one);
  for (const _kept of keepCases(given, before, { asOf, kept }));
  // Lets what is used often be compiled.
  find(changed("warm up", changes.at(-1)![1]));
  const rows = changes.map(([what, change]) => {
    const after = changed(what, change);
    let touched = 0;
    let turned = 0;
    const { cpu, wall } = clocked(() => {
      const found = find(after);
      touched = found.touched.length;
      turned = found.touched.filter(({ outcome }) => outcome === "changed").length;
    });
    return [
      what,
      `${touched}`,
      `${turned}`,
      `${cpu.toFixed(0)} ms`,
      `${wall.toFixed(0)} ms`,
      `${goal} ms`,
    ];
  });
  const head = ["changed", "touched", "verdicts changed", "processor", "clock", "goal"];
  return Promise.resolve(
    [`Impact of a change on ${cases.length} scenarios`, ...renderTable([head, ...rows])].join("\n"),
  );
}

/** The release with a change, under digests of its own. */
function changed(name: string, change: Change): Release {
  const copy = structuredClone(before);
  change(copy);
  const mark = (digest: string): string => `${digest} with ${name}`;
  return {
    knowledge: { ...copy.knowledge, digest: mark(knowledge.digest) },
    prices: { ...copy.prices, digest: mark(priceBook.digest) },
  };
}
