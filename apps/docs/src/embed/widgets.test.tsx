import { knowledge, scenarios } from "@tapeline/content";
import { assess } from "@tapeline/engine";
import { priceBook } from "@tapeline/pricing";
import { CostCalculator, PriceSearch, VerdictCard } from "@tapeline/ui/widgets";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";

const ownGpt = scenarios.find(({ id }) => id === "archetypes/our-own-gpt")!;
const verdict = assess(ownGpt.case, {
  knowledge,
  prices: priceBook,
  asOf: priceBook.recordedUntil,
  worlds: 64,
});

test("a verdict in short says the answer, the first step, and on what release it rests", () => {
  const html = renderToStaticMarkup(<VerdictCard verdict={verdict} />);
  const text = html.replaceAll(/<[^>]+>/g, " ");
  expect(text).toContain(verdict.headline);
  expect(text).toContain(verdict.nextStep);
  expect(text).toContain(`Release ${knowledge.version}`);
  expect(html).toContain('aria-busy="false"');
});

test("what is not priced is said so, and never zero", () => {
  const { endPoint: _, confidence: __, ...rest } = verdict;
  const [first, ...others] = verdict.options;
  const { cost: ___, ...unpriced } = first!;
  const html = renderToStaticMarkup(
    <VerdictCard
      verdict={{
        ...rest,
        endPoint: { option: first!.id, chance: 1 },
        options: [unpriced, ...others],
      }}
    />,
  );
  expect(html).toContain("not priced");
  expect(html).toContain("Not settled yet");
  expect(html).not.toContain("$0");
});

test("the calculator shows the cheapest first few, each with its range and the day it was read", () => {
  const offers = Array.from({ length: 20 }, (_, place) => ({
    offer: `m${place}`,
    name: `Model ${place}`,
    providerName: "Somebody",
    total: { p10: 100 + place, p90: 200 + place },
    source: { retrieved: "2026-11-01" },
  }));
  const html = renderToStaticMarkup(
    <CostCalculator
      month={{ requests: 200_000, inputTokens: 2000, outputTokens: 300 }}
      onMonth={() => undefined}
      offers={offers}
    />,
  );
  expect(html).toContain('value="200,000"');
  expect(html.match(/<th scope="row">/g)).toHaveLength(8);
  expect(html).toContain("$100–$200");
  expect(html).toContain("1 Nov 2026");
});

test("an offer without a price is not priced in the list", () => {
  const html = renderToStaticMarkup(
    <PriceSearch day="2026-11-01" offers={[{ id: "a@b", name: "A", providerName: "B" }]} />,
  );
  expect(html).toContain("1 of 1 offers");
  expect(html.match(/not priced/g)).toHaveLength(2);
});
