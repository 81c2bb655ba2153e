import { createLocalClient } from "../local-client.ts";
import { contractRelease } from "./release.ts";
import { sampleCase } from "./sample-case.ts";

const asked = { case: sampleCase };
const here = createLocalClient(contractRelease);
const { receipt } = await here.assessment.assess.query(asked);
const [offer] = await here.prices.offers.query();
const model = "meta/llama-3.3-70b";
const served = { model, accelerator: "h100-sxm", inputTokens: 1000, outputTokens: 100 };
const draft = { id: "one" };
const file = { ...draft, path: "packages/content/rules/gap/knowledge.yaml" };

/** An input that each procedure takes, by its path; undefined where it takes none. */
export const everyCall: Readonly<Record<string, unknown>> = {
  "assessment.assess": asked,
  "assessment.readFile": { file: "case.yaml", text: "title: A case\n" },
  "assessment.screen": asked,
  "assessment.flips": asked,
  "assessment.pairFlips": asked,
  "assessment.valueOfInformation": asked,
  "assessment.sensitivity": asked,
  "assessment.breakEvens": asked,
  "assessment.costCurves": asked,
  "assessment.volumeCurves": asked,
  "assessment.whatIf": { ...asked, changes: { requestsPerMonth: 500_000 } },
  "assessment.whatIfWhole": { ...asked, changes: { requestsPerMonth: 500_000 } },
  "assessment.nextQuestion": asked,
  "assessment.explain": { ...asked, what: "gap" },
  "assessment.fit": { ...asked, on: { kind: "cards", accelerator: "h100-sxm", count: 2 } },
  "assessment.pipeline": { ...asked, pipeline: { steps: [{ name: "Model", model: true }] } },
  "assessment.compare": { ...asked, first: "O1", second: "O2" },
  "assessment.replay": { ...asked, receipt },
  "calculators.choices": undefined,
  "calculators.apiCost": { requests: 10_000, inputTokens: 2000, outputTokens: 300 },
  "calculators.serving": served,
  "calculators.oneOff": {
    ...served,
    requests: 100_000,
    days: 2,
  },
  "calculators.fineTuning": {
    model,
    accelerator: "h100-sxm",
    examples: 1000,
    tokensPerExample: 500,
  },
  "calculators.pretraining": { parameters: 1e9, tokens: 1e10, accelerator: "h100-sxm" },
  "calculators.sampleSize": { bar: 90, difference: 5, discordant: 20 },
  "knowledge.about": undefined,
  "knowledge.questions": undefined,
  "knowledge.question": { fact: "gap" },
  "knowledge.options": undefined,
  "knowledge.option": { id: "O1" },
  "knowledge.rules": { kind: "gate" },
  "knowledge.rule": { id: "gap/knowledge" },
  "knowledge.claim": { id: "S25" },
  "knowledge.lookUp": { what: "RAG" },
  "knowledge.find": { words: "requests" },
  "practice.plan": asked,
  "practice.expertBrief": asked,
  "practice.failureKinds": undefined,
  "practice.nextRung": { ...asked, failures: { format: 8 }, items: 400, from: "O1" },
  "practice.readiness": asked,
  "prices.models": { weights: "open" },
  "prices.model": { id: model },
  "prices.retrievalModel": { id: Object.keys(contractRelease.prices.embeddings)[0] },
  "prices.accelerators": {},
  "prices.priceOn": { offer: offer?.id },
  "prices.offers": {},
  "prices.history": { id: offer?.id },
  "prices.cost": { usage: { inputTokens: 2000, outputTokens: 300, requests: 1000 } },
  "prices.due": {},
  "releases.current": undefined,
  "releases.list": undefined,
  "releases.changes": {},
  "studio.list": undefined,
  "studio.get": draft,
  "studio.files": draft,
  "studio.begin": { title: "A title", by: "Ada" },
  "studio.original": file,
  "studio.save": { ...file, text: "kind: gate\n", seen: 0, by: "Ada" },
  "studio.settle": { ...file, shown: [{ by: "Ben", at: "2026-11-26T12:00:00Z" }] },
  "studio.remove": draft,
  "studio.check": draft,
  "studio.impact": draft,
  "studio.commit": { ...draft, by: "Ada", note: "A note" },
  "studio.approve": { ...draft, by: "Grace", state: "0".repeat(64) },
  "studio.publish": { ...draft, by: "Ada", note: "A note" },
  "texts.list": { words: "cost" },
  "texts.read": { id: "faq/cost" },
  "texts.about": { kind: "option", id: "api-prompting" },
};
