/** A support desk's bot, as somebody would write it down: the case of the contract. */
export const sampleCase = {
  title: "Support replies",
  answers: {
    taskTypes: ["customer-communication"],
    outputForm: "free-text",
    requestsPerMonth: { low: 180_000, base: 220_000, high: 260_000 },
    inputTokens: "1.8k",
    outputTokens: 250,
    minimumPassRate: 90,
    gap: "knowledge",
    knowledgeChange: "weekly",
    isolation: 1,
    labelledExamples: 1200,
    horizonMonths: 36,
    worksOffline: false,
    inputKind: "language",
  },
} as const;
