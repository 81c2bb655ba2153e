import {
  callTRPCProcedure,
  getTRPCErrorFromUnknown,
  getTRPCErrorShape,
  type AnyTRPCRouter,
  type inferRouterContext,
  type ProcedureType,
  type TRPCError,
  type TRPCErrorShape,
} from "@trpc/server";
import type { TRPCResultMessage } from "@trpc/server/rpc";

/** A call of one procedure, whatever it came through. */
export interface Call {
  readonly type: ProcedureType;
  readonly path: string;
  readonly input: unknown;
}
/** A piece of an answer as tRPC's links pass it on. */
export type CallResult = TRPCResultMessage<unknown>["result"];
/** What a call is answered on; one that is still on its way is waited for, and one that does not come fails the call. */
export type CreateContext<Router extends AnyTRPCRouter> = () =>
  | inferRouterContext<Router>
  | Promise<inferRouterContext<Router>>;
/** How a call failed: as clients see it, and as it was. */
export interface CallFailure {
  readonly shape: TRPCErrorShape;
  readonly cause: TRPCError;
}

/**
 * Calls a procedure and tells each piece of its answer. Ends with nothing, or with the failure;
 * a stream whose signal is aborted ends at its next step and tells nothing more.
 */
export async function runCall<Router extends AnyTRPCRouter>(
  router: Router,
  createContext: CreateContext<Router>,
  call: Call,
  signal: AbortSignal,
  tell: (result: CallResult) => void,
): Promise<CallFailure | undefined> {
  const { type, path, input } = call;
  let ctx: inferRouterContext<Router> | undefined;
  try {
    ctx = await createContext();
    const answer: unknown = await callTRPCProcedure({
      router,
      path,
      getRawInput: () => Promise.resolve(input),
      ctx,
      type,
      signal,
      batchIndex: 0,
    });
    if (type !== "subscription") {
      tell({ data: answer });
      return undefined;
    }
    tell({ type: "started" });
    for await (const data of answer as AsyncIterable<unknown>) {
      if (signal.aborted) return undefined;
      tell({ data });
    }
    tell({ type: "stopped" });
    return undefined;
  } catch (error) {
    const cause = getTRPCErrorFromUnknown(error);
    const shape = getTRPCErrorShape({
      config: router._def._config,
      error: cause,
      type,
      path,
      input,
      ctx,
    });
    return { shape, cause };
  }
}
