import type { Question } from "@tapeline/engine";

const question = (fact: Question["fact"], short: string, unit: string): Question => ({
  fact,
  group: "volume",
  ask: `What is it: ${short}?`,
  short,
  why: "It moves the verdict.",
  help: "Look it up.",
  unit,
  integer: false,
  asked: true,
  assume: [],
});

/** A few questions by their facts, with a name and a unit, for tests of what is printed. */
export const questionsNamed: Readonly<Partial<Record<string, Question>>> = {
  requestsPerMonth: question("requestsPerMonth", "Requests a month", "requests/month"),
  retrievalFte: question("retrievalFte", "Retrieval upkeep", "FTE"),
  minimumPassRate: question("minimumPassRate", "Minimum pass rate", "%"),
  isolation: { ...question("isolation", "Isolation level", "level"), integer: true },
  peakToAverage: question("peakToAverage", "Peak to average", "×"),
};
