import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { parseOffer, readCurated } from "./curated.ts";

describe("the table of models", () => {
  test("names an offer by provider, name, region and what lists call it", () => {
    expect(
      parseOffer("amazon-bedrock eu.example.small-1.5-v1:0 @eu = regional.example.small-1.5"),
    ).toEqual({
      provider: "amazon-bedrock",
      providerModelId: "eu.example.small-1.5-v1:0",
      region: "eu",
      names: ["eu-example-small-1-5-v1:0", "regional-example-small-1-5"],
    });
  });

  test("takes an offer without a region as global", () => {
    expect(parseOffer("google-vertex small@001")).toMatchObject({
      region: "global",
      names: ["small-001"],
    });
  });

  test("refuses an offer without a name, and says how one looks", () => {
    expect(() => parseOffer("openai")).toThrow(
      'expected an offer such as "amazon-bedrock eu.example @eu = other.name", found "openai"',
    );
  });

  test("names each model once and no offer twice", async () => {
    const models = await readCurated(
      fileURLToPath(new URL("../data/curated.yaml", import.meta.url)),
    );
    const ids = models.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const names = models.flatMap(({ offers }) =>
      offers.map((offer) => `${offer.provider} ${offer.providerModelId}`),
    );
    expect(new Set(names).size).toBe(names.length);
  });
});
