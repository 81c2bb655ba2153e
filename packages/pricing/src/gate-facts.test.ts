import { describe, expect, test } from "vitest";
import { priceBook } from "./book.ts";
import { soldIn, zeroRetentionOf } from "./gate-facts.ts";
import type { Provider } from "./price-book.ts";

function provider(id: string): Provider {
  const found = priceBook.providers[id];
  if (found === undefined) throw new Error(`no provider ${id}`);
  return found;
}

describe("facts for gates", () => {
  test("say how zero retention is had, or that it is not known", () => {
    expect(zeroRetentionOf(provider("openai"))).toBe("onApproval");
    expect(zeroRetentionOf(provider("xai"))).toBe("selfServe");
    expect(zeroRetentionOf(provider("groq"))).toBe("unknown");
  });

  test("say which providers run inside the customer's own cloud account", () => {
    const own = Object.values(priceBook.providers).filter((one) => one.ownCloudAccount === "yes");
    expect(own.map(({ id }) => id)).toEqual(["amazon-bedrock", "azure-openai", "google-vertex"]);
  });

  test("find an offer of the region as it stands", () => {
    expect(soldIn({ region: "eu" }, {}, provider("amazon-bedrock"), "eu")).toEqual({
      answer: "yes",
      factor: 1,
    });
    expect(soldIn({ region: "us" }, {}, provider("amazon-bedrock"), "eu").answer).toBe("no");
  });

  test("find regional processing of newer models at its surcharge", () => {
    const global = { region: "global" };
    expect(soldIn(global, { released: "2026-09-22" }, provider("openai"), "eu")).toEqual({
      answer: "yes",
      factor: 1.1,
    });
    expect(soldIn(global, { released: "2025-08-07" }, provider("openai"), "eu").answer).toBe(
      "unknown",
    );
    expect(soldIn(global, { released: "2026-09-22" }, provider("groq"), "eu").answer).toBe(
      "unknown",
    );
  });
});
