import { prepareServing, type Replica, type ServingCapacity } from "./prepare-serving.ts";

/** What a replica does with requests of one length; to ask often, prepare it once (`prepareServing`). */
export function servingCapacity(
  replica: Replica,
  inputTokens: number,
  outputTokens: number,
): ServingCapacity {
  return prepareServing(replica).capacity(inputTokens, outputTokens);
}
