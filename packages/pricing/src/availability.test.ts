import { describe, expect, test } from "vitest";
import { availableOn, stateOn, tuningOpenOn } from "./availability.ts";
import type { LifecycleEvent } from "./model.ts";

const source = { retrieved: "2026-11-24", kind: "announcement", note: "an announcement" } as const;
const shutdown = (fields: Partial<LifecycleEvent> = {}): LifecycleEvent => ({
  event: "shutdown",
  on: "2026-12-11",
  known: "2026-11-24",
  source,
  ...fields,
});
const offer = { provider: "example", available: { from: "2026-01-01" } };

describe("an offer", () => {
  test("is sold from its first day on", () => {
    expect(stateOn({}, offer, "2025-12-31").state).toBe("notYet");
    expect(stateOn({}, offer, "2026-01-01").state).toBe("sold");
  });

  test("is deprecated once its end is known, and ended on the day itself", () => {
    const model = { lifecycle: [shutdown()] };
    expect(stateOn(model, offer, "2026-11-23").state).toBe("sold");
    expect(stateOn(model, offer, "2026-11-24")).toMatchObject({
      state: "deprecated",
      endsOn: "2026-12-11",
    });
    expect(stateOn(model, offer, "2026-12-10", "2026-11-24").state).toBe("deprecated");
    expect(stateOn(model, offer, "2026-12-11", "2026-11-24").state).toBe("ended");
  });

  test("ends at one provider only, where the event names it", () => {
    const model = { lifecycle: [shutdown({ provider: "other" })] };
    expect(availableOn(model, offer, "2027-01-01")).toBe(true);
    expect(availableOn(model, { ...offer, provider: "other" }, "2027-01-01")).toBe(false);
  });

  test("follows its provider's own date before the general one", () => {
    const model = {
      lifecycle: [
        shutdown(),
        shutdown({ provider: "example", on: "2026-10-20", known: "2026-10-01" }),
      ],
    };
    expect(stateOn(model, offer, "2026-10-20").state).toBe("ended");
  });

  test("is routed where a successor answers, and then is not available itself", () => {
    const model = { lifecycle: [shutdown({ routed: true, successor: "example/next" })] };
    expect(stateOn(model, offer, "2026-12-11")).toMatchObject({
      state: "routed",
      successor: "example/next",
    });
    expect(availableOn(model, offer, "2026-12-11")).toBe(false);
    expect(availableOn(model, offer, "2026-12-10")).toBe(true);
  });

  test("does not end by the earliest possible date of a shutdown", () => {
    const model = {
      lifecycle: [shutdown({ event: "notBefore", on: "2026-06-01", known: "2026-01-01" })],
    };
    expect(stateOn(model, offer, "2027-01-01").state).toBe("sold");
  });
});

describe("hosted tuning", () => {
  const tuning = {
    provider: "example",
    available: {
      from: "2026-01-01",
      until: "2027-01-13",
      newJobsUntil: "2027-01-06",
      newCustomersUntil: "2026-05-07",
    },
  };

  test("closes to new customers first, then to new jobs", () => {
    expect(tuningOpenOn(tuning, "2026-05-07")).toBe(true);
    expect(tuningOpenOn(tuning, "2026-05-08")).toBe(false);
    expect(tuningOpenOn(tuning, "2027-01-06", { existing: true })).toBe(true);
    expect(tuningOpenOn(tuning, "2027-01-07", { existing: true })).toBe(false);
  });
});
