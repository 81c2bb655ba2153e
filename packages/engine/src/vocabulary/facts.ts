/** What a fact can hold. `number`s are uncertain by nature; texts and days are shown, and not weighed; the others are one of a few values. */
export type FactKind = "number" | "enum" | "multi" | "boolean" | "text" | "day";

/** The engine's part of a fact; its question, unit, range and assumption are content. */
export type FactDefinition =
  | { readonly kind: "number" | "boolean" | "text" | "day" }
  | { readonly kind: "enum" | "multi"; readonly values: readonly string[] };

const number = { kind: "number" } as const;
const boolean = { kind: "boolean" } as const;
const text = { kind: "text" } as const;
const day = { kind: "day" } as const;
const oneOf = <const V extends readonly string[]>(...values: V) =>
  ({ kind: "enum", values }) as const;
const someOf = <const V extends readonly string[]>(...values: V) =>
  ({ kind: "multi", values }) as const;

/**
 * Every fact of a case. Append only: a fact's place in this list is its dimension in the worlds,
 * so that an old receipt meets the same worlds in a newer engine.
 */
export const factDefinitions = {
  // Problem and motive (q01–q10)
  job: text,
  motives: someOf("domain", "privacy", "cost", "performance", "control", "latency", "other"),
  taskTypes: someOf(
    "generation",
    "summarisation",
    "analysis",
    "customer-communication",
    "knowledge-qa",
    "classification",
    "extraction",
    "code",
    "translation",
    "agent",
    "other",
  ),
  taskVariants: number,
  outputForm: oneOf("free-text", "fixed-schema", "label", "code"),
  todaysProcess: oneOf("nothing", "people", "rules", "api", "open-model"),
  symptoms: someOf(
    "wrong-facts",
    "missing-knowledge",
    "format",
    "tone",
    "reasoning",
    "latency",
    "cost",
    "refusals",
  ),
  valuePerResult: number,
  costPerError: number,
  reviewMinutes: number,
  // Volume and shape (q11–q23)
  requestsPerMonth: number,
  growthPerMonth: number,
  rampMonths: number,
  inputTokens: number,
  outputTokens: number,
  reasoningMultiplier: number,
  cacheableInput: number,
  callsPerRequest: number,
  deferrable: number,
  peakToAverage: number,
  activeHoursPerMonth: number,
  tokenizerFactor: number,
  lowResourceLanguage: boolean,
  inputKind: oneOf("language", "not-language"),
  // Quality and service (q25–q37)
  minimumPassRate: number,
  promptMaturity: number,
  retrievalMaturity: number,
  timeToFirstToken: number,
  interTokenLatency: number,
  latencyLimit: number,
  availability: number,
  worksOffline: boolean,
  frozenMonths: number,
  citationsRequired: boolean,
  // Knowledge and data (q38–q48)
  gap: oneOf("knowledge", "behaviour", "both"),
  knowledgePages: number,
  knowledgeChange: oneOf("hourly", "daily", "weekly", "monthly", "yearly", "never"),
  searchAnswersIt: boolean,
  labelledExamples: number,
  costPerLabel: number,
  labelsCanBeBought: boolean,
  domainTokens: number,
  trainingRights: oneOf("yes", "partly", "no"),
  testSetSize: number,
  // Privacy and regulation (q49–q57)
  dataClasses: someOf(
    "public",
    "internal",
    "personal",
    "health",
    "financial",
    "secret",
    "export-controlled",
  ),
  isolation: number,
  isolationBasis: text,
  region: oneOf("anywhere", "us", "eu", "other"),
  licenceNeed: oneOf("any", "commercial", "permissive"),
  approvedVendors: text,
  // Money and horizon (q58–q71)
  horizonMonths: number,
  discountRate: number,
  oneOffBudget: number,
  monthlyBudget: number,
  apiPriceDecline: number,
  gpuHourPrice: number,
  gpuPriceDecline: number,
  contractDiscount: number,
  electricityPrice: number,
  powerUsageEffectiveness: number,
  hardwareLifeYears: number,
  hardwareResidual: number,
  hardwareMaintenance: number,
  facilityPerServerMonth: number,
  serverBasePower: number,
  planningCapacity: number,
  contingency: number,
  // People and operations (q72–q89)
  engineerMonthCost: number,
  fteApi: number,
  fteRented: number,
  fteOwned: number,
  apiSetUp: number,
  rentedSetUp: number,
  ownedSetUp: number,
  retrievalBuildFteMonths: number,
  retrievalFte: number,
  tuningProjectCost: number,
  skillMl: number,
  skillOperations: number,
  mlTeamSize: number,
  canHire: boolean,
  hiringMonths: number,
  retrainingsPerYear: number,
  baseMigrationMonths: number,
  baseMigrationShare: number,
  retestPersonDays: number,
  forcedMigrationsPerYear: number,
  companySize: number,
  pretrainParameters: number,
  pretrainTokens: number,
  domainDistance: oneOf("low", "medium", "high"),
  monthsUntilUse: number,
  // What a rung costs where no question of its own asks for it
  noLlmSetUp: number,
  tunedApiSetUp: number,
  noLlmBuildMonths: number,
  apiPromptingBuildMonths: number,
  apiRetrievalBuildMonths: number,
  apiFineTuningBuildMonths: number,
  openAsIsBuildMonths: number,
  openFineTuningBuildMonths: number,
  continuedPretrainingBuildMonths: number,
  pretrainingBuildMonths: number,
  retrievalPerMonth: number,
  retrievalPerThousandRequests: number,
  fteNoLlm: number,
  fteTunedApi: number,
  fteTuned: number,
  fteContinued: number,
  ftePretraining: number,
  servingError: number,
  trainingUtilisation: number,
  trainingOverhead: number,
  pretrainingTeamSize: number,
  personalData: oneOf("none", "personal", "special-category"),
  valueAtStake: oneOf("low", "medium", "high", "critical"),
  ownedAccelerators: text,
  oneOff: boolean,
  reviewerMonthCost: number,
  noLlmPerMonth: number,
  // What people know before they know figures: a log, rights, where it runs, what was tried (q24, q41, q42, q82–q85)
  requestLog: boolean,
  accessRightsDiffer: boolean,
  rareTerms: number,
  goLiveDay: day,
  otherUseCases: number,
  exitCost: number,
  runsAt: someOf("own-site", "customer-sites", "many-tenants", "devices"),
  tunedModelState: oneOf("better-than-base", "worse-than-base", "ended-by-vendor"),
  // Three looks that take ten minutes
  rightWithPassage: boolean,
  delayInModel: boolean,
  inputNotNeeded: number,
  // Rule or wish, and what law says of the use (q52, q54, q55)
  isolationSource: oneOf("law", "contract", "policy", "wish"),
  banOnPseudonyms: oneOf("holds", "partly", "lifted"),
  highRiskUse: oneOf("high-risk", "exempt", "not-listed"),
  placedOnMarket: boolean,
  // The currency that amounts are shown in beside dollars (q62)
  currency: oneOf(
    "USD",
    "EUR",
    "GBP",
    "CHF",
    "SEK",
    "NOK",
    "DKK",
    "PLN",
    "CZK",
    "HUF",
    "RON",
    "TRY",
    "ILS",
    "AED",
    "SAR",
    "ZAR",
    "INR",
    "CNY",
    "JPY",
    "KRW",
    "TWD",
    "HKD",
    "SGD",
    "AUD",
    "NZD",
    "CAD",
    "MXN",
    "BRL",
  ),
  currencyPerDollar: number,
  currencyDay: day,
} as const satisfies Record<string, FactDefinition>;

export type FactId = keyof typeof factDefinitions;

export const factIds: readonly FactId[] = Object.keys(factDefinitions) as FactId[];

/** The place of a fact in every table of facts. */
export const slotOf: Readonly<Record<FactId, number>> = Object.fromEntries(
  factIds.map((id, slot) => [id, slot]),
) as Record<FactId, number>;

/** Ids of the facts of one kind. */
export type FactsOfKind<K extends FactKind> = {
  [Id in FactId]: (typeof factDefinitions)[Id]["kind"] extends K ? Id : never;
}[FactId];
export type NumberFactId = FactsOfKind<"number">;

export const isFactId = (id: string): id is FactId => Object.hasOwn(factDefinitions, id);

/** The values that an enum or multi fact may take; none for other kinds. */
export const valuesOf = (id: FactId): readonly string[] => {
  const definition: FactDefinition = factDefinitions[id];
  return definition.kind === "enum" || definition.kind === "multi" ? definition.values : [];
};

export const kindOf = (id: FactId): FactKind => factDefinitions[id].kind;
