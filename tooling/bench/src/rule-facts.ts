/** A fact of the generated rules: named and valued as in the engine, so that it can take part. */
export type BenchFact =
  | { readonly id: string; readonly kind: "number"; readonly low: number; readonly high: number }
  | { readonly id: string; readonly kind: "boolean" }
  | { readonly id: string; readonly kind: "enum" | "multi"; readonly values: readonly string[] };

const number = (id: string, low: number, high: number) =>
  ({ id, kind: "number", low, high }) as const;
const boolean = (id: string) => ({ id, kind: "boolean" }) as const;
const oneOf = (id: string, ...values: string[]) => ({ id, kind: "enum", values }) as const;
const someOf = (id: string, ...values: string[]) => ({ id, kind: "multi", values }) as const;

/** Forty facts in about the mixture of kinds that a case has. */
export const benchFacts: readonly BenchFact[] = [
  someOf("motives", "domain", "privacy", "cost", "performance", "control", "latency", "other"),
  someOf("taskTypes", "generation", "summarisation", "analysis", "knowledge-qa", "classification"),
  someOf("symptoms", "wrong-facts", "missing-knowledge", "format", "tone", "reasoning", "latency"),
  someOf("dataClasses", "public", "internal", "personal", "health", "financial", "secret"),
  oneOf("outputForm", "free-text", "fixed-schema", "label", "code"),
  oneOf("todaysProcess", "nothing", "people", "rules", "api", "open-model"),
  oneOf("inputKind", "language", "not-language"),
  oneOf("gap", "knowledge", "behaviour", "both"),
  oneOf("knowledgeChange", "hourly", "daily", "weekly", "monthly", "yearly", "never"),
  oneOf("trainingRights", "yes", "partly", "no"),
  oneOf("region", "anywhere", "us", "eu", "other"),
  oneOf("domainDistance", "low", "medium", "high"),
  boolean("lowResourceLanguage"),
  boolean("worksOffline"),
  boolean("citationsRequired"),
  boolean("searchAnswersIt"),
  boolean("labelsCanBeBought"),
  boolean("canHire"),
  number("taskVariants", 1, 200),
  number("valuePerResult", 0, 100),
  number("costPerError", 0, 500),
  number("reviewMinutes", 0, 30),
  number("requestsPerMonth", 1_000, 10_000_000),
  number("growthPerMonth", 0, 10),
  number("inputTokens", 100, 20_000),
  number("outputTokens", 10, 4_000),
  number("cacheableInput", 0, 95),
  number("peakToAverage", 1, 10),
  number("minimumPassRate", 60, 99),
  number("promptMaturity", 0, 4),
  number("retrievalMaturity", 0, 4),
  number("latencyLimit", 1, 60),
  number("availability", 95, 99),
  number("knowledgePages", 0, 1_000_000),
  number("labelledExamples", 0, 20_000),
  number("domainTokens", 0, 1_000_000_000),
  number("isolation", 0, 5),
  number("horizonMonths", 6, 60),
  number("monthlyBudget", 1_000, 500_000),
  number("skillMl", 0, 4),
];
