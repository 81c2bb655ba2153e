import { TRPCError } from "@trpc/server";

import { BadInput, type Problem } from "./bad-input.ts";

/** The error of a call whose input is at fault; clients find the problems in its data. */
export function badRequest(problems: readonly Problem[]): TRPCError {
  const cause = new BadInput(problems);
  return new TRPCError({ code: "BAD_REQUEST", message: cause.message, cause });
}
