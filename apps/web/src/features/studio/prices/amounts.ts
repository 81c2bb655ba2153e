import type { Entry } from "./history-state.ts";

/** What entries of histories cost, in the order in which they are told. */
export const amounts: readonly { readonly key: string; readonly label: string }[] = [
  { key: "input", label: "in" },
  { key: "output", label: "out" },
  { key: "cachedInput", label: "cached" },
  { key: "cacheWrite", label: "cache write" },
  { key: "cacheWriteOneHour", label: "cache write, one hour" },
  { key: "cacheStoragePerHour", label: "cache storage an hour" },
  { key: "perThousandSearches", label: "a thousand searches" },
  { key: "perThousandPages", label: "a thousand pages" },
  { key: "perImage", label: "an image" },
  { key: "perAudioMinute", label: "a minute of audio" },
  { key: "perGpuHour", label: "an accelerator-hour" },
  { key: "perInstanceHour", label: "an instance-hour" },
  { key: "low", label: "low" },
  { key: "central", label: "central" },
  { key: "high", label: "high" },
];

/** The amounts of an entry with all their digits: `in 2, out 10`. */
export function amountsInWords(entry: Entry): string {
  const told = amounts.flatMap(({ key, label }) =>
    typeof entry[key] === "number" ? [`${label} ${String(entry[key])}`] : [],
  );
  const training = numberIn(entry["fineTuning"], "trainingPerMillionTokens");
  if (training !== undefined) told.push(`training ${training}`);
  const unit = typeof entry["unit"] === "string" ? ` ${entry["unit"]}` : "";
  return told.length === 0 ? "no amount yet" : `${told.join(", ")}${unit}`;
}

function numberIn(value: unknown, key: string): number | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  const found = (value as Entry)[key];
  return typeof found === "number" ? found : undefined;
}
