import { initTRPC, TRPCError } from "@trpc/server";

import { giveWay } from "../give-way.ts";

/** What became of the streams of a counting router. */
export interface CountingLog {
  counted: number;
  ended: number;
}

const t = initTRPC.context<{ readonly log: CountingLog }>().create({ isDev: false });

/** A router that has nothing to do with Tapeline: what a link must carry, whatever the procedures. */
export const countingRouter = t.router({
  twice: t.procedure
    .input((value: unknown) => {
      if (typeof value !== "number") throw new Error("expected a number");
      return value;
    })
    .query(({ input }) => ({ result: input * 2 })),
  nothing: t.procedure.query(() => undefined),
  broken: t.procedure.query((): string => {
    throw new Error("broken");
  }),
  missing: t.procedure.query((): string => {
    throw new TRPCError({ code: "NOT_FOUND", message: "no such thing" });
  }),
  upTo: t.procedure
    .input((value: unknown) => value as { count: number; failAt?: number })
    .subscription(async function* ({ input, ctx, signal }) {
      try {
        for (let count = 1; count <= input.count; count += 1) {
          if (signal?.aborted === true) return;
          if (count === input.failAt) throw new TRPCError({ code: "CONFLICT", message: "no more" });
          ctx.log.counted = count;
          yield { count, text: "line\n\nbreak: ü 🧵" };
          await giveWay();
        }
      } finally {
        ctx.log.ended += 1;
      }
    }),
});
export type CountingRouter = typeof countingRouter;
