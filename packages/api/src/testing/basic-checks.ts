import { factIds } from "@tapeline/engine";

import type { Problem } from "../bad-input.ts";
import { follow } from "../follow.ts";
import { errorOf, same, type ContractCheck } from "./contract.ts";
import { contractRelease } from "./release.ts";

const badCase = { title: "t", answers: { gap: "wisdom", minimumPassRate: 400 } };
const theirFields = ["answers.gap", "answers.minimumPassRate"];

function fieldsOf(error: { data?: { problems?: readonly Problem[] } }): readonly string[] {
  return (error.data?.problems ?? []).map(({ field }) => field).toSorted();
}

/** What holds of knowledge, prices and refusals over every transport. */
export const basicChecks: readonly ContractCheck[] = [
  {
    name: "tells the release and the day",
    async run({ client }) {
      const about = await client.knowledge.about.query();
      same(about.questions, factIds.length);
      same(about.options, (await client.knowledge.options.query()).length);
      same(about.rules, (await client.knowledge.rules.query()).length);
      same(about.today, "2026-11-24");
    },
  },
  {
    name: "answers calls that cross, each with its own answer",
    async run({ client }) {
      const facts = factIds.slice(0, 25);
      const asked = facts.map((fact) => client.knowledge.question.query({ fact }));
      same(
        (await Promise.all(asked)).map(({ fact }) => fact),
        facts,
      );
    },
  },
  {
    name: "hands on a question as it is written, with its kind",
    async run({ client }) {
      const asked = (await client.knowledge.questions.query()).find(({ fact }) => fact === "gap");
      const { kind, ...question } = await client.knowledge.question.query({ fact: "gap" });
      same(kind, "enum");
      same(question, contractRelease.knowledge.questions.gap);
      same(asked, { ...question, kind });
    },
  },
  {
    name: "finds an option by id and by code, and a rule by kind",
    async run({ client }) {
      const byCode = await client.knowledge.option.query({ id: "O1" });
      same(await client.knowledge.option.query({ id: byCode.id }), byCode);
      const gates = await client.knowledge.rules.query({ kind: "gate" });
      same(
        gates.every(({ kind }) => kind === "gate"),
        true,
      );
      const [gate] = gates;
      if (gate !== undefined) same(await client.knowledge.rule.query({ id: gate.id }), gate);
    },
  },
  {
    name: "finds what words name, whatever their case",
    async run({ client }) {
      const found = await client.knowledge.find.query({ words: "REQUESTSPERMONTH" });
      same(
        found.map(({ kind, id }) => [kind, id]),
        [["question", "requestsPerMonth"]],
      );
    },
  },
  {
    name: "hands on texts with their numbers, and says what a name means without a case",
    async run({ client }) {
      const [first] = await client.texts.list.query({ kind: "option", words: "no-llm" });
      same(first?.id, "options/no-llm");
      const { page } = await client.texts.read.query({ id: "options/no-llm" });
      const written = (await contractRelease.texts()).texts.find(({ id }) => id === page.id);
      same(page, { is: "text", ...written });
      const { found } = await client.knowledge.lookUp.query({ what: "RAG" });
      same(found?.id, "glossary/retrieval");
    },
  },
  {
    name: "says what carries a claim, and which claims there are near one that is none",
    async run({ client }) {
      const { found } = await client.knowledge.lookUp.query({ what: "c9" });
      same([found?.kind, found?.id], ["claim", "C9"]);
      const claim = await client.knowledge.claim.query({ id: "S25" });
      const rules = contractRelease.knowledge.rules.filter(({ claims }) => claims.includes("S25"));
      same(
        claim.carriers.filter(({ kind }) => kind === "rule").map(({ id }) => id),
        rules.map(({ id }) => id),
      );
      same(rules.length > 0, true);
      same(
        claim.carriers.some(({ kind }) => kind === "text"),
        true,
      );
      const error = await errorOf(client.knowledge.claim.query({ id: "S59" }));
      same(error.data?.code, "NOT_FOUND");
    },
  },
  {
    name: "says in a sentence what does not exist",
    async run({ client }) {
      const error = await errorOf(client.knowledge.option.query({ id: "api-promting" }));
      same(error.data?.code, "NOT_FOUND");
      const sentence = 'nothing here is called "api-promting"; did you mean api-prompting';
      same(error.message.startsWith(sentence), true);
    },
  },
  {
    name: "refuses a case with every field that is wrong",
    async run({ client }) {
      const error = await errorOf(client.assessment.assess.query({ case: badCase }));
      same(error.data?.code, "BAD_REQUEST");
      same(fieldsOf(error), theirFields);
      same(JSON.stringify(error.data).includes("stack"), false);
    },
  },
  {
    name: "refuses a case before it starts a long computation",
    async run({ client, jobs }) {
      const before = jobs.ends.length;
      const error = await errorOf(follow(client.assessment.flips, { case: badCase }).next());
      same(error.data?.code, "BAD_REQUEST");
      same(fieldsOf(error), theirFields);
      same(jobs.ends.length, before);
    },
  },
  {
    name: "refuses a day that is none, and a field that does not exist",
    async run({ client }) {
      const wrong = { case: {}, asOf: "2026-02-30", worlds: 100, colour: 1 } as { case: object };
      const error = await errorOf(client.assessment.assess.query(wrong));
      same(fieldsOf(error), ["asOf", "colour", "worlds"]);
    },
  },
  {
    name: "lets no input reach a prototype",
    async run({ client }) {
      const names = ["__proto__", "constructor", "prototype"];
      for (const name of names) {
        const poison = `{"title":"t","answers":{"${name}":{"polluted":1}},"waive":{"${name}":"because"},"${name}":{"polluted":1}}`;
        const error = await errorOf(client.assessment.screen.query({ case: JSON.parse(poison) }));
        same(error.data?.code, "BAD_REQUEST");
        same((await errorOf(client.prices.model.query({ id: name }))).data?.code, "NOT_FOUND");
        same((await errorOf(client.prices.priceOn.query({ offer: name }))).data?.code, "NOT_FOUND");
        same((await errorOf(client.knowledge.rule.query({ id: name }))).data?.code, "NOT_FOUND");
      }
      same(({} as { polluted?: number }).polluted, undefined);
      same((await client.knowledge.about.query()).today, "2026-11-24");
    },
  },
  {
    name: "lists models, accelerators and what is due on a day",
    async run({ client }) {
      const models = await client.prices.models.query();
      const [first] = models;
      if (first === undefined) throw new Error("expected models");
      const { record, offers } = await client.prices.model.query({ id: first.id });
      same(record.name, first.name);
      same(offers, first.offers);
      same((await client.prices.accelerators.query()).length > 0, true);
      const later = await client.prices.due.query({ asOf: "2100-01-01" });
      const now = await client.prices.due.query();
      same(later.length > now.length, true);
    },
  },
  {
    name: "lists each offer in a line, and tells how its price came to be",
    async run({ client }) {
      const rows = await client.prices.offers.query();
      const models = await client.prices.models.query();
      same(
        rows.filter(({ kind }) => kind === "model").length,
        models.flatMap(({ offers }) => offers).length,
      );
      const row = rows.find(({ differing }) => differing > 0);
      if (row === undefined) throw new Error("expected a list that differs");
      const history = await client.prices.history.query({ id: row.id });
      if (history.kind !== "offer") throw new Error("expected an offer");
      same(history.entries.length > 0, row.steps.length > 0);
      same(
        history.entries.some(({ differences }) => differences.length > 0),
        true,
      );
      const stranger = client.prices.history.query({ id: "constructor" });
      same((await errorOf(stranger)).data?.code, "NOT_FOUND");
    },
  },
  {
    name: "prices a usage on each offer, the cheapest first",
    async run({ client }) {
      const usage = { inputTokens: 2000, outputTokens: 300, requests: 1_000_000 };
      const costs = await client.prices.cost.query({ usage });
      const totals = costs.flatMap((cost) => (cost.priced ? [cost.total.usd] : []));
      same(totals.length > 0, true);
      same(
        totals,
        totals.toSorted((a, b) => a - b),
      );
    },
  },
];
