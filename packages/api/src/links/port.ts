import type { TRPCErrorShape } from "@trpc/server";

import type { Call, CallResult } from "./run-call.ts";

/** What a client sends through a port: a call, or that it gives one up. */
export type PortRequest = ({ readonly call: number } & Call) | { readonly stop: number };

/** What comes back: pieces of an answer, its end, which may come with the last piece, or an error. */
export type PortAnswer =
  | { readonly call: number; readonly result: CallResult; readonly ended?: true }
  | { readonly call: number; readonly ended: true }
  | { readonly call: number; readonly error: TRPCErrorShape };

/**
 * One end of a channel for messages: a browser's `Worker`, a worker's own global scope, or a
 * `MessagePort` of browser or Node.
 */
export interface Port {
  postMessage(message: unknown): void;
  addEventListener(type: string, listener: (event: Event) => void): void;
  /** A `MessagePort` keeps its messages until it is started. */
  start?(): void;
}

/** Tells each message that arrives at a port. */
export function listen(port: Port, told: (message: unknown) => void): void {
  port.addEventListener("message", (event) => told((event as MessageEvent).data));
  port.start?.();
}
