import type { Client } from "../calculator.ts";

type Calculators = Client["calculators"];

/** What the router answers one of its calculators with. */
export type AnswerOf<Name extends keyof Calculators> = Calculators[Name] extends {
  query: (...input: never[]) => Promise<infer Answer>;
}
  ? Answer
  : never;
