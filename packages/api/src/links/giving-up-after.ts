/** How a client reaches a server: the platform's `fetch`, or one that behaves like it. */
export type Fetch = (address: string, init: RequestInit) => Promise<Response>;

/**
 * A `fetch` that gives a server up which says nothing for so many milliseconds, be it before its answer or in the middle of it. An
 * answer of which something comes now and then, such as a stream's sign of life, may take its time.
 */
export function givingUpAfter(limitMs: number, reach: Fetch): Fetch {
  return async (address, init) => {
    const late = new AbortController();
    const timer = setTimeout(() => late.abort(), limitMs);
    const signal =
      init.signal === undefined || init.signal === null
        ? late.signal
        : AbortSignal.any([init.signal, late.signal]);
    try {
      const answer = await reach(address, { ...init, signal });
      return answer.body === null
        ? answer
        : new Response(neverSilentFor(limitMs, answer.body), answer);
    } catch (error) {
      if (!late.signal.aborted) throw error;
      throw new Error(`no answer within ${limitMs / 1000} seconds`, { cause: error });
    } finally {
      clearTimeout(timer);
    }
  };
}

/** The same body, which fails once nothing of it comes for so many milliseconds although somebody waits for it. */
function neverSilentFor(
  limitMs: number,
  body: ReadableStream<Uint8Array>,
): ReadableStream<Uint8Array> {
  const reader = body.getReader();
  return new ReadableStream(
    {
      async pull(controller) {
        let timer: ReturnType<typeof setTimeout> | undefined;
        const silence = new Promise<never>((_, reject) => {
          const says = `it began to answer, then said nothing for ${limitMs / 1000} seconds`;
          timer = setTimeout(() => reject(new Error(says)), limitMs);
        });
        try {
          const { done, value } = await Promise.race([reader.read(), silence]);
          if (done) controller.close();
          else controller.enqueue(value);
        } catch (error) {
          void reader.cancel(error).catch(() => undefined);
          throw error;
        } finally {
          clearTimeout(timer);
        }
      },
      cancel: (reason) => reader.cancel(reason),
    },
    // Nothing is read ahead, so that who is slow to read is not taken for a server that is silent.
    { highWaterMark: 0 },
  );
}
