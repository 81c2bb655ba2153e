import type { NumberAnswer, Option } from "@tapeline/engine";

import type { Advised } from "./advised.ts";

/** Options of which a vendor runs the model, by id. */
export const hostedAmong = (options: readonly Option[]): ReadonlySet<string> =>
  new Set(options.filter(({ traits }) => traits.hosting === "provider").map(({ id }) => id));

/** How many there are of each thing, the most first and equals by name. */
type Counts = readonly (readonly [string, number])[];

/** Counts each name as often as it occurs, or by its weight. */
export function countsOf(names: readonly (string | readonly [string, number])[]): Counts {
  const counts = new Map<string, number>();
  for (const one of names) {
    const [name, weight] = typeof one === "string" ? [one, 1] : one;
    counts.set(name, (counts.get(name) ?? 0) + weight);
  }
  return [...counts].toSorted(([a, many], [b, more]) => more - many || (a < b ? -1 : 1));
}

/** Counts in the order of the names that are given, nothing left out. */
const countsInOrder = (order: readonly string[], names: readonly string[]): Counts =>
  order.map((name) => [name, names.filter((other) => other === name).length]);

const middle = ({ low, base, high }: NumberAnswer): number => base ?? (low + high) / 2;

export const sizes = ["below 50 people", "50 to 499", "500 to 4,999", "5,000 or more"];
export const volumes = [
  "below 1,000",
  "1,000 to 10,000",
  "10,000 to 100,000",
  "100,000 to 1 million",
  "1 to 10 million",
  "10 million or more",
];
const unknown = "not told";

const classOf = (value: number, floors: readonly number[], names: readonly string[]): string =>
  names[floors.filter((floor) => value >= floor).length]!;

function numberOf({ scenario }: Advised, fact: "companySize" | "isolation" | "requestsPerMonth") {
  const answer = scenario.case.answers[fact];
  return answer === undefined ? undefined : middle(answer as NumberAnswer);
}

export function sizeOf(one: Advised): string {
  const people = numberOf(one, "companySize");
  return people === undefined ? unknown : classOf(people, [50, 500, 5000], sizes);
}

export function volumeOf(one: Advised): string {
  const requests = numberOf(one, "requestsPerMonth");
  if (requests === undefined) return unknown;
  return classOf(requests, [1e3, 1e4, 1e5, 1e6, 1e7], volumes);
}

/** The levels that a case asks for: its own, or those of its parts. */
export function isolationsOf({ scenario: { case: given } }: Advised): string[] {
  const answers = [given.answers, ...given.parts.map((part) => part.answers)];
  const levels = answers.flatMap(({ isolation }) =>
    isolation === undefined ? [] : [`level ${middle(isolation as NumberAnswer)}`],
  );
  return levels.length === 0 ? [unknown] : [...new Set(levels)];
}

const tasksOf = ({ scenario }: Advised): readonly string[] =>
  (scenario.case.answers.taskTypes as readonly string[] | undefined) ?? [unknown];

function answeredOf({ scenario }: Advised): string {
  const answered = Object.keys(scenario.case.answers).length;
  return classOf(
    answered,
    [10, 20, 30],
    ["below 10 answers", "10 to 19", "20 to 29", "30 or more"],
  );
}

/** Vendors whose offer is adopted at the end point, each with its share of the worlds; own machines and own software are no vendor's. */
export function vendorsOf(
  { verdict }: Advised,
  hosted: ReadonlySet<string>,
): readonly (readonly [string, number])[] {
  const end = verdict.options.find(({ id }) => id === verdict.endPoint?.option);
  if (end === undefined || !hosted.has(end.id)) return [];
  return end.offers.map(({ vendor, adopted }) => [vendor, adopted]);
}

export const endPointOf = ({ verdict }: Advised): string =>
  verdict.endPoint?.option ?? "none: today's process stays";

const inHundred = (share: number): string => `${Math.round(100 * share)} in 100`;

function table(head: string, counts: Counts, total: number): string {
  const rows = [
    [head, "cases", "share"],
    ...counts.map(([name, count]) => [
      name,
      `${Math.round(count * 10) / 10}`,
      inHundred(count / total),
    ]),
  ];
  const widths = [0, 1, 2].map((at) => Math.max(...rows.map((row) => row[at]!.length)));
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell, at) => cell.padEnd(widths[at]!)).join(" | ")} |`;
  const [first, ...others] = rows;
  const rule = line(widths.map((width) => "-".repeat(width)));
  return [line(first!), rule, ...others.map((row) => line(row))].join("\n");
}

/** The page that shows what is advised over all scenarios, and over what they spread. */
export function distributionPage(
  all: readonly Advised[],
  day: string,
  hosted: ReadonlySet<string>,
): string {
  const cases = (head: string, names: readonly string[]): string =>
    table(head, countsOf(names), all.length);
  const ordered = (head: string, order: readonly string[], names: readonly string[]): string =>
    table(
      head,
      countsInOrder(names.includes(unknown) ? [...order, unknown] : order, names),
      all.length,
    );
  const vendors = all.flatMap((one) => vendorsOf(one, hosted));
  const adoptions = vendors.reduce((sum, [, share]) => sum + share, 0);
  return `${[
    "# What is advised over all scenarios",
    `${all.length} made-up cases, each with what an expert would advise, at the prices of ${day}. They were chosen to show each kind of case and to stand where the advice turns, so that the shares say nothing about how often a kind comes up in life. They show that the answer follows the case: neither a model of one's own nor one vendor is the advice by default. This page is written by \`npm run pages\` and checked with the tests.`,
    "## Answers",
    cases(
      "do we need a custom LLM?",
      all.map(({ verdict: { answer, waitingFor } }) =>
        waitingFor === undefined ? answer : `${answer}, waiting for ${waitingFor}`,
      ),
    ),
    "## Where the plan most likely ends",
    cases("end point", all.map(endPointOf)),
    "## What is done first",
    cases(
      "first step",
      all.map(({ verdict: { firstStep } }) =>
        firstStep === undefined ? "none" : `${firstStep.action} ${firstStep.option}`,
      ),
    ),
    "## Whose offer is adopted",
    "Of the cases that end at a vendor, by the share of worlds in which its offer is adopted. The cheapest offer that suffices wins; list prices alone decide, and they are dated.",
    table("vendor", countsOf(vendors), adoptions),
    "## What the cases spread over",
    ordered(
      "isolation",
      [0, 1, 2, 3, 4, 5].map((level) => `level ${level}`),
      all.flatMap(isolationsOf),
    ),
    ordered("size of the organisation", sizes, all.map(sizeOf)),
    ordered("requests a month", volumes, all.map(volumeOf)),
    cases("type of task", all.flatMap(tasksOf)),
    ordered(
      "how much is known",
      ["below 10 answers", "10 to 19", "20 to 29", "30 or more"],
      all.map(answeredOf),
    ),
    cases(
      "folder",
      all.map(({ scenario: { id } }) => (id.includes("/") ? id.split("/")[0]! : "(none)")),
    ),
    "A case may have several types of task, and parts with levels of their own, so that these shares add up to more than the whole.",
  ].join("\n\n")}\n`;
}
