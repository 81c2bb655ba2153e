import { priceBookSchema, type PriceBook } from "@tapeline/pricing";

const source = {
  url: "https://example.com/prices",
  retrieved: "2026-11-01",
  kind: "vendor-page",
} as const;
const reviewBy = "2027-06-01";
const entry = { from: "2026-01-01", source, standing: "read-once" } as const;

function model(id: string, more: object): [string, object] {
  return [
    id,
    {
      id,
      name: `Model ${id}`,
      publisher: "example",
      released: "2026-01-01",
      contextTokens: 200_000,
      capabilities: {
        tools: "yes",
        structuredOutput: "yes",
        vision: "no",
        audio: "no",
        reasoning: "no",
        caching: "yes",
        batch: "yes",
        fineTuning: "no",
      },
      weights: "closed",
      offers: [],
      reviewBy,
      ...more,
    },
  ];
}

function hosted(id: string, offerClass: string, input: number, output: number): [string, object] {
  const sale = {
    id: `${id}@example:global:standard`,
    model: id,
    provider: "example",
    providerModelId: id,
    region: "global",
    mode: "standard",
    available: { from: "2026-01-01" },
    history: [{ ...entry, input, output, cachedInput: input / 10 }],
  };
  return model(id, { class: offerClass, offers: [sale] });
}

function open(
  id: string,
  offerClass: string,
  parameters: number,
  layers: number,
  hiddenSize: number,
): [string, object] {
  return model(id, {
    class: offerClass,
    weights: "open",
    openWeights: {
      parameters,
      activeParameters: parameters,
      licence: "Apache-2.0",
      licenceTerms: { commercial: "yes", source },
      architecture: {
        layers,
        fullAttentionLayers: layers,
        hiddenSize,
        heads: hiddenSize / 128,
        kvHeads: 8,
        headDim: 128,
        attention: "gqa",
        source,
      },
      source,
    },
  });
}

function gpu(id: string, more: object): [string, object] {
  return [
    id,
    { id, name: `Accelerator ${id}`, vendor: "example", sources: [source], reviewBy, ...more },
  ];
}

function rental(gpuId: string, perGpuHour: number): [string, object] {
  const id = `cloud/${gpuId}:us:on-demand`;
  return [
    id,
    {
      id,
      cloud: "cloud",
      gpu: gpuId,
      region: "us",
      billing: "on-demand",
      history: [{ ...entry, perGpuHour }],
      reviewBy,
    },
  ];
}

/** A price book with round figures: a hosted model of each class, two open ones, two accelerators to rent, one also to buy. */
export const smallPrices: PriceBook = priceBookSchema.parse({
  digest: `sha256:${"0".repeat(64)}`,
  recordedUntil: "2026-11-01",
  providers: {
    example: {
      id: "example",
      name: "Example",
      country: "US",
      kind: "first-party",
      ownCloudAccount: "no",
      batch: { factor: 0.5, within: 24, source },
      retention: { training: "never", zeroRetention: "onApproval", source },
      reviewBy,
    },
  },
  models: Object.fromEntries([
    hosted("example/small", "small", 0.2, 1.2),
    hosted("example/mid", "mid", 1, 5),
    hosted("example/top", "top", 3, 15),
    open("open/eight", "small", 8e9, 32, 4096),
    open("open/seventy", "mid", 70e9, 80, 8192),
  ]),
  embeddings: {},
  rerankers: {},
  gpus: Object.fromEntries([
    gpu("example/large", {
      form: "sxm",
      memoryGb: 80,
      memoryBandwidthGbPerS: 3350,
      bf16DenseTflops: 989,
      fp8DenseTflops: 1979,
      interconnectGbPerS: 450,
      powerWatts: 700,
      purchase: {
        history: [{ ...entry, low: 22_000, central: 25_000, high: 30_000, per: "gpu", gpus: 1 }],
      },
    }),
    gpu("example/little", {
      form: "pcie",
      memoryGb: 24,
      memoryBandwidthGbPerS: 300,
      bf16DenseTflops: 121,
      fp8DenseTflops: 242,
      powerWatts: 72,
    }),
  ]),
  rentals: Object.fromEntries([rental("example/large", 3), rental("example/little", 0.7)]),
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
