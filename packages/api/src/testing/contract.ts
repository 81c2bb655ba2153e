import { canonicalJson } from "@tapeline/pricing";

import type { ApiClient } from "../client.ts";
import type { Problem } from "../bad-input.ts";
import type { JobLog } from "./job-log.ts";

/** A client with what is known on the other side of its transport. */
export interface Transport {
  readonly client: ApiClient;
  readonly jobs: JobLog;
}
/** One thing that a client can rely on over every transport; throws where it does not hold. */
export interface ContractCheck {
  readonly name: string;
  run(transport: Transport): Promise<void>;
}

/** Throws unless both values hold the same data. Runs in a browser too, where there is no test runner. */
export function same(actual: unknown, expected: unknown): void {
  const [found, wanted] = [canonicalJson(actual ?? null), canonicalJson(expected ?? null)];
  if (found !== wanted)
    throw new Error(`expected ${wanted.slice(0, 2000)}, found ${found.slice(0, 2000)}`);
}

/** The error that something ends in; throws where it ends well. */
export async function errorOf(work: Promise<unknown>): Promise<{
  readonly message: string;
  readonly data?: { readonly code: string; readonly problems?: readonly Problem[] };
}> {
  const ended: { error?: unknown } = await work.then(
    () => ({}),
    (error: unknown) => ({ error }),
  );
  if (ended.error instanceof Error) return ended.error as never;
  throw new Error("expected an error, found none");
}
