import type { ListIdentity, Reading } from "./observation.ts";
import { readAiSdkCostCalculator } from "./readers/ai-sdk-cost-calculator.ts";
import { readFlagships } from "./readers/flagships.ts";
import { readGenaiPrices } from "./readers/genai-prices.ts";
import { readLangfuse } from "./readers/langfuse.ts";
import { readLitellm } from "./readers/litellm.ts";
import { readModelsDev } from "./readers/models-dev.ts";
import { readPiChanges } from "./readers/pi-changes.ts";
import { readPi } from "./readers/pi.ts";
import { readPortkey } from "./readers/portkey.ts";

/** A list, where its file lies in the folder of upstream data, and how it is read. */
export interface UpstreamList extends Omit<ListIdentity, "observedOn"> {
  readonly folder: string;
  /** How its file is named; the group holds the version or the day. */
  readonly file: RegExp;
  readonly read: (identity: ListIdentity, text: string) => Reading;
}

/** The lists that the importer reads, freshest first. */
export const upstreamLists: readonly UpstreamList[] = [
  {
    list: "pi-ai",
    lineage: "pi-ai",
    folder: "llm-prices",
    file: /^pi-ai-(\d+\.\d+\.\d+)\.json$/,
    read: readPi,
  },
  {
    list: "genai-prices",
    lineage: "genai-prices",
    folder: "llm-prices",
    file: /^genai-prices-(.+)\.json$/,
    read: readGenaiPrices,
  },
  {
    list: "ai-sdk-cost-calculator",
    lineage: "ai-sdk-cost-calculator",
    folder: "llm-prices",
    file: /^ai-sdk-cost-calculator-(.+)\.json$/,
    read: readAiSdkCostCalculator,
  },
  {
    list: "pi-catalog",
    lineage: "pi-ai",
    folder: "llm-prices",
    file: /^pi-catalog-(.+)\.json$/,
    read: readPi,
  },
  {
    list: "portkey",
    lineage: "portkey",
    folder: "llm-prices",
    file: /^portkey-(.+)\.json$/,
    read: readPortkey,
  },
  {
    list: "langfuse",
    lineage: "langfuse",
    folder: "llm-prices",
    file: /^langfuse-(.+)\.json$/,
    read: readLangfuse,
  },
  {
    list: "litellm",
    lineage: "litellm",
    folder: "llm-prices",
    file: /^litellm-(.+)\.json$/,
    read: readLitellm,
  },
  {
    list: "models-dev",
    lineage: "pi-ai",
    folder: "llm-prices",
    file: /^models-dev-(.+)\.json$/,
    read: readModelsDev,
  },
  {
    list: "flagships",
    lineage: "flagships",
    folder: "comparison",
    file: /^flagships-(.+)\.json$/,
    read: readFlagships,
  },
  {
    list: "pi-ai-changes",
    lineage: "pi-ai",
    folder: "llm-prices",
    file: /^pi-ai-price-changes-\d{4}-\d{2}-\d{2}_(.+)\.json$/,
    read: readPiChanges,
  },
];
