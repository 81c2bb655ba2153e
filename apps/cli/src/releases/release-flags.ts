import type { CommonFlags } from "../commands/command.ts";

/** Flags of `release` and its commands. */
export interface ReleaseFlags extends CommonFlags {
  readonly out?: string;
  readonly store?: string;
  readonly by?: string;
  readonly because?: string;
  readonly at?: string;
}
