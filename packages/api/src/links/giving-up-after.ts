/** How a client reaches a server: the platform's `fetch`, or one that behaves like it. */
export type Fetch = (address: string, init: RequestInit) => Promise<Response>;

/** A `fetch` that gives a server up which has not begun to answer after so many milliseconds. An answer that has begun may take its time. */
export function givingUpAfter(limitMs: number, reach: Fetch): Fetch {
  return async (address, init) => {
    const late = new AbortController();
    const timer = setTimeout(() => late.abort(), limitMs);
    const signal =
      init.signal === undefined || init.signal === null
        ? late.signal
        : AbortSignal.any([init.signal, late.signal]);
    try {
      return await reach(address, { ...init, signal });
    } catch (error) {
      if (!late.signal.aborted) throw error;
      throw new Error(`no answer within ${limitMs / 1000} seconds`, { cause: error });
    } finally {
      clearTimeout(timer);
    }
  };
}
