const minuteMs = 60_000;
// More clients than a small server has; beyond that those that have been quiet are forgotten.
const mostClients = 10_000;

/** Counts the expensive calls of each client over the last minute. */
export class CallCounter {
  readonly #perMinute: number;
  readonly #calls = new Map<string, number[]>();

  constructor(perMinute: number) {
    this.#perMinute = perMinute;
  }

  /** How many clients are remembered. */
  get clients(): number {
    return this.#calls.size;
  }

  /**
   * Admits a client's calls at a moment in milliseconds, or says after how many milliseconds they
   * would be. Calls that come together are admitted together or not at all.
   */
  admit(client: string, calls: number, now: number): { readonly waitMs: number } | undefined {
    const recent = (this.#calls.get(client) ?? []).filter((at) => at > now - minuteMs);
    const over = recent.length + calls - this.#perMinute;
    if (over > 0) {
      const freed = recent[Math.min(over, recent.length) - 1] ?? now;
      this.#calls.set(client, recent);
      return { waitMs: Math.max(1, freed + minuteMs - now) };
    }
    for (let call = 0; call < calls; call += 1) recent.push(now);
    this.#calls.set(client, recent);
    if (this.#calls.size > mostClients) this.#forgetQuiet(now);
    return undefined;
  }

  #forgetQuiet(now: number): void {
    for (const [client, calls] of this.#calls) {
      const last = calls.at(-1);
      if (last === undefined || last <= now - minuteMs) this.#calls.delete(client);
    }
  }
}
