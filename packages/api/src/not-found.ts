import { TRPCError } from "@trpc/server";

/** The error of a call that names something that is not there, with the names that were perhaps meant. */
export function notFound(name: string, near: readonly string[]): TRPCError {
  const sentence = `nothing here is called ${JSON.stringify(name)}`;
  const message =
    near.length === 0
      ? `${sentence}; name an option, a rule, a fact, or a number by its path in the verdict's data, such as options.api-retrieval.cost.p50`
      : `${sentence}; did you mean ${near.join(", ")}?`;
  return new TRPCError({ code: "NOT_FOUND", message });
}
