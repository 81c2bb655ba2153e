import type { BreakEven, Flip, PairFlip, Sensitivity, ValueOfInformation } from "@tapeline/engine";

import { advice, columns, dollars, figure, inHundred, spread } from "./figures.ts";

/** Three digits: a value and the one at which the advice turns may be near. */
const reading = (value: number | string): string =>
  typeof value === "number" ? figure(value, 3) : value;

/** To where a fact has to go; where it stands, it is enough that it is known. */
const turnsAt = ({ at, direction }: Flip): string =>
  typeof at === "number" && direction === "to"
    ? "known exactly"
    : `→ ${at === undefined ? "" : reading(at)}`;

/** What would change the advice, the nearest first, and what changes it at no allowed value. */
export function flipsInText(flips: readonly Flip[]): string[] {
  const rows = flips.flatMap((flip) => {
    const { fact, now, becomes, distance, chance } = flip;
    return becomes === undefined
      ? []
      : [
          [
            `  ${fact}`,
            reading(now),
            turnsAt(flip),
            distance === undefined
              ? ""
              : "sigmas" in distance
                ? `${figure(distance.sigmas)} σ`
                : `× ${figure(distance.factor)}`,
            chance === undefined ? "" : inHundred(chance),
            advice(becomes),
          ],
        ];
  });
  const never = flips.filter(({ at }) => at === undefined);
  return [
    "",
    "WHAT WOULD CHANGE THE ADVICE (now → at, how far, chance that it is so)",
    ...columns(rows),
    `  No allowed value of ${never.length} other facts does.`,
  ];
}

/** What changes the advice together with another fact, the nearest first. */
export const pairFlipsInText = (flips: readonly PairFlip[]): string[] =>
  flips.length === 0
    ? []
    : [
        "",
        "WHAT TWO FACTS WOULD CHANGE TOGETHER (at, how far)",
        ...columns(
          flips.map(({ facts: [one, other], at, becomes, distance }) => [
            `  ${one} → ${reading(at[0])}`,
            `${other} → ${reading(at[1])}`,
            `${figure(distance)} σ`,
            advice(becomes),
          ]),
        ),
      ];

const most = 8;

/** What moves the worth of the plan most. */
export const sensitivityInText = ({ utility, bars }: Sensitivity): string[] => [
  "",
  `WHAT MOVES THE PLAN'S WORTH OF ${dollars(utility)} (at the fact's P10 and P90, share of variance)`,
  ...columns(
    bars
      .slice(0, most)
      .map(({ fact, atLow, atHigh, varianceShare }) => [
        `  ${fact}`,
        dollars(atLow),
        dollars(atHigh),
        `${Math.round(varianceShare * 100)} %`,
      ]),
  ),
];

/** Of each option the size of test that is worth most. */
const bestTests = (tests: ValueOfInformation["tests"]): ValueOfInformation["tests"] =>
  tests.filter(({ option, net }) =>
    tests.every((other) => other.option !== option || other.net <= net),
  );

/** What it is worth to know a fact, or to test an option. */
export function informationInText({ facts, tests, noise }: ValueOfInformation): string[] {
  return [
    "",
    `WHAT IS WORTH KNOWING (noise ${dollars(noise)})`,
    ...columns(
      facts
        .filter(({ worthAsking }) => worthAsking)
        .slice(0, most)
        .map(({ fact, worth }) => [`  ${fact}`, dollars(worth)]),
    ),
    ...columns(
      bestTests(tests).map(({ option, items, worth, cost, net }) => [
        `  test of ${items} on ${option}`,
        dollars(worth),
        `less ${dollars(cost)}: ${dollars(net)}`,
      ]),
    ),
  ];
}

/** Volumes and months from which serving oneself is cheaper. */
export const breakEvensInText = (found: readonly BreakEven[]): string[] =>
  found.length === 0
    ? []
    : [
        "",
        "BREAK-EVENS (requests a month; P10 · median · P90 of the worlds that cross)",
        ...columns(
          found.map(
            ({
              between,
              hostedFor,
              kind,
              against,
              outcome,
              crossingShare,
              monthShare,
              ...found
            }) => [
              `  ${between[0]}, ${kind}`,
              hostedFor === undefined
                ? `against ${against}`
                : `against ${against}, ${hostedFor} on ${between[1]}`,
              found.requestsPerMonth === undefined
                ? outcome
                : spread(found.requestsPerMonth, figure),
              crossingShare === undefined ? "" : inHundred(crossingShare),
              found.month === undefined || monthShare === undefined
                ? ""
                : `month ${spread(found.month, figure)} in ${inHundred(monthShare)}`,
            ],
          ),
        ),
      ];
