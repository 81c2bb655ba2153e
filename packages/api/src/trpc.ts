import { initTRPC } from "@trpc/server";

import { BadInput, problemsBehind } from "./bad-input.ts";
import type { ApiContext } from "./context.ts";
import { longestJobMs, signOfLifeMs } from "./limits.ts";

/** What a transport must know of a procedure. */
export interface ProcedureMeta {
  /** Takes tens of milliseconds or more of a processor: limited by the server. */
  readonly expensive?: boolean;
  /** For those who hold the editors' token alone. */
  readonly editors?: boolean;
}

/**
 * The router's builder. Errors carry problems where the input is at fault, and never a stack. What an error named `Unavailable`
 * says is passed on: a context throws one where something that it is made of cannot be had now, which is no fault of an answer.
 */
export const t = initTRPC
  .context<ApiContext>()
  .meta<ProcedureMeta>()
  .create({
    isDev: false,
    allowOutsideOfServer: true,
    sse: { maxDurationMs: longestJobMs, ping: { enabled: true, intervalMs: signOfLifeMs } },
    errorFormatter({ shape, error, input }) {
      const problems = problemsBehind(error.cause, input);
      const message =
        problems !== undefined
          ? new BadInput(problems).message
          : error.cause?.name === "Unavailable"
            ? error.cause.message
            : error.code === "INTERNAL_SERVER_ERROR"
              ? "the calculation failed; this is a fault of Tapeline's, please report it with the case"
              : shape.message;
      const { code, httpStatus, path } = shape.data;
      return {
        code: shape.code,
        message,
        data: {
          code,
          httpStatus,
          ...(path === undefined ? {} : { path }),
          ...(problems === undefined ? {} : { problems }),
        },
      };
    },
  });

/** A procedure that answers at once. */
export const procedure = t.procedure;
/** A procedure that computes: the server limits how often one client may call it. */
export const expensive = t.procedure.meta({ expensive: true });
