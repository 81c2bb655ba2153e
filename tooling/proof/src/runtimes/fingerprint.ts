import { assess } from "@tapeline/engine";

import { randomCase } from "../random-case.ts";
import { release } from "../release.ts";

/** What one runtime makes of the random cases: one hash over all verdicts, and one per case to find a difference by. */
export interface Fingerprint {
  readonly hash: string;
  readonly cases: readonly string[];
}

/** Both Node and browsers bring this; only the lines are ours that it hashes. */
async function sha256(text: string): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/**
 * One case in four meets as many worlds as a verdict has, the others those of a what-if: the same code, in a third of the
 * time.
 */
const worldsFor = (seed: number): number => (seed % 4 === 0 ? 2048 : 512);

/** Assesses so many random cases in this runtime, from their seeds on, and hashes the JSON of each verdict. */
export async function fingerprint(count: number): Promise<Fingerprint> {
  const cases: string[] = [];
  for (let seed = 1; seed <= count; seed++) {
    const verdict = assess(randomCase(seed), { ...release, worlds: worldsFor(seed) });
    cases.push(await sha256(JSON.stringify(verdict)));
  }
  return { hash: await sha256(cases.join("\n")), cases };
}
