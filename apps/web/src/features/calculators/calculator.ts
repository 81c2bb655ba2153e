import type { ReactNode } from "react";

import type { ApiClient } from "@tapeline/api/client";
import type { Field, Values } from "./fields.ts";

/** The router's calls, all at once and one by one. */
export type Client = ApiClient;

/** A calculator: what it asks, what it asks the router, and how it tells the answer. */
export interface Calculator<Answer = unknown> {
  /** Its place in the address. */
  readonly id: string;
  readonly title: string;
  /** What it answers, in a sentence. */
  readonly about: string;
  readonly fields: readonly Field[];
  /** Fields that are shown for these values; all where it is left out. */
  readonly shows?: (field: Field, values: Values) => boolean;
  readonly ask: (client: Client, values: Values, signal: AbortSignal) => Promise<Answer>;
  /** The finding in a sentence, for the heading and the link. */
  readonly finding: (answer: Answer, values: Values) => string;
  readonly Result: (props: {
    readonly answer: Answer;
    readonly values: Values;
    /** Names of the fields that nobody filled in. */
    readonly assumed: readonly string[];
  }) => ReactNode;
  /** Addresses of the texts that explain it. */
  readonly texts: readonly string[];
  /** Answers of a case that its values make; absent where none fit. */
  readonly answers?: (values: Values) => Readonly<Record<string, unknown>>;
}

/** For the list of calculators, whose answers are of many kinds. */
export function calculator<Answer>(one: Calculator<Answer>): Calculator {
  return one as unknown as Calculator;
}
