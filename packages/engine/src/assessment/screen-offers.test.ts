import { describe, expect, test } from "vitest";

import { billOf, commonLines } from "../costs/bill.ts";
import { Market } from "../offers/market.ts";
import { inOwnHands, type Known, type PlainOffer, type UnpricedOffer } from "../offers/offer.ts";
import type { Gating } from "../rules/apply-gates.ts";
import { rule } from "../testing/small-rules.ts";
import { smallCase, smallContext } from "../testing/small-world.ts";
import type { Gate } from "../vocabulary/rule.ts";
import { situationOf } from "./context.ts";
import { judgeOptions, type OptionJudged } from "./judge-options.ts";
import {
  screenOffers,
  screeningWorlds,
  siftOffers,
  unstatedRegion,
  type KeptOffer,
} from "./screen-offers.ts";

/** An offer of which a test says only what it is about. */
const offer = (id: string, more: Partial<PlainOffer> = {}): PlainOffer => ({
  kind: "plain",
  id,
  class: "top",
  title: id,
  vendor: "a vendor",
  hosting: "none",
  ownHardware: "yes",
  ...inOwnHands,
  ...more,
});
const unpriced = (id: string, more: Partial<UnpricedOffer> = {}): UnpricedOffer => {
  const { id: of, class: size, title, vendor, ownHardware } = offer(id);
  const named = { kind: "unpriced", id: of, class: size, title, vendor, ownHardware } as const;
  return { ...named, ...inOwnHands, ...more };
};
const sold = (answer: Known, factor = 1) => ({ soldIn: () => ({ answer, factor }) });

/** What gates want of offers: each need with whether the gate is certain to hold. */
function wanting(...needs: readonly (readonly [object, boolean])[]): Gating {
  const offers = needs.map(([offersMust, certain], index) => {
    const gate = rule(`gate/${index}`, {
      kind: "gate",
      when: { isolation: { atLeast: 2 } },
      hard: true,
      offersMust,
    });
    return { gate: { rule: gate as Gate, judgement: 1, share: 1, unknown: !certain }, certain };
  });
  return { excludedBy: [], undeterminedBy: [], soft: [], offers };
}
const idsOf = ({ passing }: ReturnType<typeof siftOffers>) => passing.map((one) => one.offer.id);

describe("sifting offers", () => {
  const three = [
    offer("retains nothing"),
    offer("retains requests", { zeroRetention: "no" }),
    offer("says nothing", { zeroRetention: "unknown" }),
  ];

  test("keeps those that pass every certain need, and says by which rules others fell", () => {
    const sifted = siftOffers(three, wanting([{ zeroRetention: true }, true]), "eu", "commercial");
    expect(idsOf(sifted)).toEqual(["retains nothing"]);
    expect(sifted.fellBy).toEqual(["gate/0"]);
    expect(sifted.unknownBy).toEqual(["gate/0"]);
  });

  test("drops nothing for a need that is not certain, but says whose answer is missing", () => {
    const sifted = siftOffers(three, wanting([{ zeroRetention: true }, false]), "eu", "commercial");
    expect(idsOf(sifted)).toHaveLength(3);
    expect(sifted.fellBy).toEqual([]);
    expect(sifted.unknownBy).toEqual(["gate/0"]);
  });

  test("passes over what can no longer be bought, with the reason", () => {
    const closed = unpriced("ended", { closed: "no new job can be started" });
    const sifted = siftOffers([offer("open")], wanting(), "eu", "commercial", [closed]);
    expect(idsOf(sifted)).toEqual(["open"]);
    expect(sifted.closed).toEqual(["ended (a vendor): no new job can be started"]);
    expect(sifted.passingUnpriced).toBe(0);
  });

  test("counts what has no price and no certain need takes away", () => {
    const passing = (certain: boolean) =>
      siftOffers([], wanting([{ zeroRetention: true }, certain]), "eu", "commercial", [
        unpriced("retains nothing"),
        unpriced("retains requests", { zeroRetention: "no" }),
        unpriced("says nothing", { zeroRetention: "unknown" }),
      ]).passingUnpriced;
    expect(passing(true)).toBe(2);
    expect(passing(false)).toBe(3);
  });

  test("keeps rented accelerators whose place is not known, a tenth dearer and on a condition", () => {
    const market = new Market(smallContext.prices, smallContext.asOf, smallContext.asOf);
    const need = {
      contextTokens: 8192,
      targets: {},
      usualInputTokens: 2048,
      usualOutputTokens: 512,
      commitment: 36,
    };
    const offers = market.open(need);
    const kept = (region: string, certain = true) =>
      siftOffers(offers, wanting([{ soldInRegion: true }, certain]), region, "any").passing.flatMap(
        ({ offer: one }) => (one.kind === "accelerators" ? [one] : []),
      );
    const listed = new Map(offers.map(({ id, unitPrice }) => [id, unitPrice]));
    for (const region of ["eu", unstatedRegion])
      for (const { id, hosting, unitPrice, condition } of kept(region)) {
        expect(unitPrice / listed.get(id)!).toBeCloseTo(hosting === "rented" ? 1.1 : 1, 9);
        expect(condition === undefined).toBe(hosting === "owned");
      }
    // The small price list is one of the United States.
    for (const unconditional of [kept("us"), kept("anywhere"), kept("eu", false)])
      for (const { id, unitPrice, condition } of unconditional) {
        expect(unitPrice).toBe(listed.get(id));
        expect(condition).toBeUndefined();
      }
    expect(kept("eu").length).toBe(offers.length);
  });

  test("keeps every offer where any region will do, and asks for none", () => {
    const offers = [
      offer("within", sold("yes", 1.1)),
      offer("elsewhere", sold("no")),
      offer("unsaid", sold("unknown")),
    ];
    const wants = wanting([{ soldInRegion: true }, true]);
    const anywhere = siftOffers(offers, wants, "anywhere", "commercial");
    expect(anywhere.passing.map(({ offer: { id }, priceFactor }) => [id, priceFactor])).toEqual([
      ["within", 1],
      ["elsewhere", 1],
      ["unsaid", 1],
    ]);
    expect(anywhere.unknownBy).toEqual([]);
    expect(idsOf(siftOffers(offers, wants, "eu", "commercial"))).toEqual(["within"]);
  });

  test("charges what processing in a region adds, where the region is certain to be needed", () => {
    const regional = [offer("regional", sold("yes", 1.1))];
    const factorWhere = (certain: boolean) =>
      siftOffers(regional, wanting([{ soldInRegion: true }, certain]), "eu", "commercial")
        .passing[0].priceFactor;
    expect(factorWhere(true)).toBe(1.1);
    expect(factorWhere(false)).toBe(1);
  });

  test("asks of a licence what the case needs of it", () => {
    const offers = [
      offer("free", { licence: { commercial: "yes", permissive: "yes" } }),
      offer("limited", { licence: { commercial: "yes", permissive: "no" } }),
      offer("research", { licence: { commercial: "no", permissive: "no" } }),
    ];
    const passing = (need: "any" | "commercial" | "permissive") =>
      idsOf(siftOffers(offers, wanting([{ licence: true }, true]), "eu", need));
    expect(passing("any")).toEqual(["free", "limited", "research"]);
    expect(passing("commercial")).toEqual(["free", "limited"]);
    expect(passing("permissive")).toEqual(["free"]);
  });

  test("keeps no larger class than is allowed", () => {
    const offers = (["small", "mid", "top"] as const).map((one) => offer(one, { class: one }));
    const passing = (maxClass: string) =>
      idsOf(siftOffers(offers, wanting([{ maxClass }, true]), "eu", "any"));
    expect(passing("small")).toEqual(["small"]);
    expect(passing("mid")).toEqual(["small", "mid"]);
  });

  test("keeps no offer with more needs that it dropped with fewer", () => {
    const offers = [
      offer("a", { zeroRetention: "no" }),
      offer("b", { ownHardware: "no" }),
      offer("c", sold("unknown")),
      offer("d"),
    ];
    const needs = [{ zeroRetention: true }, { ownHardware: true }, { soldInRegion: true }];
    const counts = [0, 1, 2, 3].map(
      (many) =>
        idsOf(
          siftOffers(
            offers,
            wanting(...needs.slice(0, many).map((need) => [need, true] as const)),
            "eu",
            "any",
          ),
        ).length,
    );
    expect(counts).toEqual([4, 3, 2, 1]);
  });
});

describe("the offer kept for a class", () => {
  const situation = situationOf(
    smallCase({ requestsPerMonth: { low: 1e4, high: 1e7 } }),
    smallContext,
  );
  const { worlds, ground } = situation;
  const judged = judgeOptions(situation).options;

  /** What an option costs with each offer of a class in the first worlds, the cheapest in the mean first. */
  const costsOf = ({ option, sifted }: OptionJudged, { offer, passRate }: KeptOffer) => {
    const common = commonLines(option, { training: ground.training }, worlds);
    return sifted.passing
      .filter((rival) => rival.offer.class === offer.class)
      .map((rival) => {
        const terms = { training: ground.training, priceFactor: rival.priceFactor, passRate };
        const { building, running } = billOf(option, rival.offer, common, terms, worlds);
        const dollars = [...building.subarray(0, screeningWorlds)].map(
          (built, world) => built + running[world],
        );
        return { id: rival.offer.id, dollars };
      })
      .toSorted((a, b) => mean(a.dollars) - mean(b.dollars));
  };
  const mean = (values: readonly number[]): number =>
    values.reduce((sum, value) => sum + value, 0) / values.length;

  test.each(judged)(
    "is the cheapest in expectation of all that pass, or not told apart from it and cheaper in most worlds: $option.id",
    (one) => {
      for (const entry of one.kept) {
        const [cheapest, ...others] = costsOf(one, entry);
        if (entry.offer.id === cheapest!.id) continue;
        const kept = others.find(({ id }) => id === entry.offer.id)!;
        const more = kept.dollars.map((dollars, world) => dollars - cheapest!.dollars[world]);
        const spread = Math.sqrt(mean(more.map((d) => d * d)) - mean(more) * mean(more));
        expect(mean(more)).toBeLessThan((3.01 * spread) / Math.sqrt(more.length));
        expect(more.filter((d) => d < 0).length).toBeGreaterThan(more.length / 2);
      }
      const classes = new Set(one.sifted.passing.map((rival) => rival.offer.class));
      expect(new Set(one.kept.map((entry) => entry.offer.class))).toEqual(classes);
    },
  );

  test("serves every world, however cheap another is in most", () => {
    const { option, sifted, kept } = judged.find((one) => one.option.id === "open-as-is")!;
    const input = worlds.number("inputTokens");
    const longest = input.subarray(0, screeningWorlds).reduce((a, b) => Math.max(a, b));
    const cut = sifted.passing.map(({ offer: whole, priceFactor }) => {
      if (whole.kind !== "accelerators") throw new Error("open models are served");
      const { secondsPerRequest } = whole;
      const offer = {
        ...whole,
        id: `${whole.id} cut`,
        unitPrice: whole.unitPrice / 100,
        secondsPerRequest: (...[read, written]: Parameters<typeof secondsPerRequest>) =>
          read > longest * 0.9 ? Infinity : secondsPerRequest(read, written),
      };
      return { offer, priceFactor };
    });
    const terms = { training: ground.training };
    const common = commonLines(option, terms, worlds);
    const screened = screenOffers(
      option,
      [...cut, ...sifted.passing],
      common,
      terms,
      () => kept[0]!.passRate,
      worlds,
    );
    expect(screened.map(({ offer: one }) => one.id)).toEqual(kept.map(({ offer: one }) => one.id));
  });

  test("is expected to cost its mean over all worlds", () => {
    for (const { kept } of judged)
      for (const { bill, expected } of kept)
        expect(expected).toBeCloseTo(mean([...bill.building]) + mean([...bill.running]), 4);
  });

  test("names the next cheapest that lost to it", () => {
    const { kept, sifted } = judged.find(({ option }) => option.id === "open-as-is")!;
    const [first] = kept;
    expect(first.lost).not.toBe(first.offer.id);
    expect(sifted.passing.map((one) => one.offer.id)).toContain(first.lost);
  });
});
