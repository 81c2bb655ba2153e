import { priceBookSchema, type PriceBook } from "@tapeline/pricing";

const source = {
  url: "https://example.com/prices",
  retrieved: "2026-11-01",
  kind: "vendor-page",
} as const;
const reviewBy = "2027-01-01";

function offer(id: string, history: readonly object[], more: object = {}): object {
  const [model = "", sold = ""] = id.split("@");
  const [provider = "", region = "", mode = ""] = sold.split(":");
  return {
    id,
    model,
    provider,
    providerModelId: model,
    region,
    mode,
    available: { from: "2026-01-01" },
    history,
    ...more,
  };
}

function price(from: string, rates: object): object {
  return { from, known: from, ...rates, source, standing: "read-once" };
}

function model(id: string, offers: readonly object[], more: object = {}): object {
  return {
    id,
    name: `Model ${id}`,
    publisher: "example",
    class: "small",
    released: "2026-01-01",
    capabilities: {
      tools: "yes",
      structuredOutput: "yes",
      vision: "no",
      audio: "no",
      reasoning: "no",
      caching: "yes",
      batch: "no",
      fineTuning: "no",
    },
    weights: "closed",
    offers,
    reviewBy,
    ...more,
  };
}

/** A price book with round figures: three models, one of them not priced for output, and one accelerator. */
export const smallBook: PriceBook = priceBookSchema.parse({
  digest: `sha256:${"0".repeat(64)}`,
  recordedUntil: "2026-11-01",
  providers: {},
  models: {
    "example/round": model("example/round", [
      offer("example/round@example:global:standard", [
        price("2026-01-01", { input: 1, output: 2, cachedInput: 0.1 }),
        price("2026-12-01", { input: 3, output: 4 }),
      ]),
    ]),
    "example/cheap": model(
      "example/cheap",
      [
        offer("example/cheap@example:eu:standard", [
          price("2026-01-01", { input: 0.5, output: 1 }),
        ]),
      ],
      { class: "mid" },
    ),
    "example/half": model("example/half", [
      offer("example/half@example:global:standard", [price("2026-01-01", { input: 1 })]),
    ]),
  },
  embeddings: {},
  rerankers: {},
  gpus: {
    "example/x1": {
      id: "example/x1",
      name: "Example X1",
      vendor: "example",
      form: "sxm",
      memoryGb: 80,
      memoryBandwidthGbPerS: 3000,
      bf16DenseTflops: 1000,
      sources: [source],
      reviewBy,
    },
  },
  rentals: {
    "cloud/example/x1:us:on-demand": {
      id: "cloud/example/x1:us:on-demand",
      cloud: "cloud",
      gpu: "example/x1",
      region: "us",
      billing: "on-demand",
      history: [{ from: "2026-01-01", perGpuHour: 2, source, standing: "read-once" }],
      reviewBy: "2026-10-01",
    },
  },
  people: {},
  facilities: {},
  sources: {},
  priceTrend: {
    observed: [
      { class: "all", from: "2025-01-01", until: "2026-01-01", changePerYear: -0.2, n: 5, source },
    ],
    reviewBy,
  },
  fx: { rates: [], reviewBy },
});
