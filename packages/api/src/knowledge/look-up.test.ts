import { describe, expect, test } from "vitest";

import { contractRelease } from "../testing/release.ts";
import { lookUp } from "./look-up.ts";
import { allThings, thingKinds } from "./things.ts";

const { knowledge, prices, texts } = contractRelease;
const things = allThings(knowledge, await texts(), prices);
const found = (what: string): string | undefined => {
  const { found: thing } = lookUp(what, things, knowledge);
  return thing && `${thing.kind} ${thing.id}`;
};
const others = (what: string): string[] =>
  lookUp(what, things, knowledge).others.map(({ kind, id }) => `${kind} ${id}`);

describe("looking a name up", () => {
  test("finds every thing by its id", () => {
    expect(new Set(things.map(({ kind }) => kind))).toEqual(new Set(thingKinds));
    for (const { kind, id } of things) expect(found(id)).toBe(`${kind} ${id}`);
  });

  test.each([
    ["O5", "option open-fine-tuning"],
    ["o5", "option open-fine-tuning"],
    ["5", "option open-fine-tuning"],
    ["q50", "question isolation"],
    ["Q50", "question isolation"],
    ["input tokens", "question inputTokens"],
    ["INPUTTOKENS", "question inputTokens"],
    ["no-external-service", "rule isolation/no-external-service"],
    ["isolation/n…l-service", "rule isolation/no-external-service"],
    ["isolation/n...l-service", "rule isolation/no-external-service"],
    ["RAG", "word glossary/retrieval"],
    ["s25", "claim S25"],
    ["C9", "claim C9"],
    ["fine tuning", "word glossary/fine-tuning"],
    ["tokens", "word glossary/token"],
    ["Are open models free to use?", "text faq/licence"],
  ])("finds by any of its names: %s", (what, thing) => {
    expect(found(what)).toBe(thing);
  });

  test("finds a model and an accelerator by whatever they are sold as, written whole", () => {
    const [offer] = prices.models["openai/gpt-6-luna"]?.offers ?? [];
    expect(found(offer?.id ?? "")).toBe("model openai/gpt-6-luna");
    const [rental] = Object.values(prices.rentals);
    expect(found(rental?.id ?? "")).toBe(`accelerator ${rental?.gpu}`);
    expect(others("global:standard")).toEqual([]);
  });

  test("finds embedding models and rerankers, and what they are sold as", () => {
    expect(found("text-embedding-3-large")).toBe("embedding text-embedding-3-large");
    expect(found("Rerank 3.5")).toBe("reranker rerank-v3.5");
    const [offer] = prices.embeddings["voyage-3.5"]!.offers;
    expect(found(offer!.id)).toBe("embedding voyage-3.5");
  });

  test("takes the first kind where two have one name, and tells of the other", () => {
    expect(found("isolation")).toBe("question isolation");
    expect(others("isolation")).toEqual(["word glossary/isolation"]);
  });

  test("takes none where several of a kind are meant, and names them all", () => {
    expect(found("h100")).toBeUndefined();
    expect(lookUp("h100", things, knowledge).several).toBe(true);
    expect(others("h100").length).toBeGreaterThan(1);
    expect(others("h100").every((name) => name.startsWith("accelerator h100"))).toBe(true);
  });

  test.each([
    ["opne-as-is", "option open-as-is"],
    ["gap/behavour", "rule gap/behaviour"],
    ["reqestsPerMonth", "question requestsPerMonth"],
    ["embedings", "word glossary/embedding"],
  ])("suggests what was perhaps meant: %s", (what, thing) => {
    expect(found(what)).toBeUndefined();
    expect(others(what)[0]).toBe(thing);
  });

  test("takes a letter or two for a word of their own, not for a part of one", () => {
    expect(found("-5")).toBe("option open-fine-tuning");
    expect(others("x")).toEqual([]);
    const called = lookUp("ai", things, knowledge).others.map(
      ({ id }) => things.find((thing) => thing.id === id)?.names.join(" ") ?? "",
    );
    expect(called.length).toBeGreaterThan(0);
    expect(called.filter((names) => !/\bai\b/i.test(names))).toEqual([]);
  });

  test.each(["", "   ", "--", "zzzzzzzz", "__proto__"])("knows nothing by %j", (what) => {
    expect(lookUp(what, things, knowledge)).toEqual({ others: [], several: false });
  });
});
