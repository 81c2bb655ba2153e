import fc from "fast-check";
import { describe, expect, test } from "vitest";

import { currentOf, previousOf, type JournalEntry } from "./journal.ts";

const hour = (number: number): string => `2026-11-26T${String(number).padStart(2, "0")}:00:00Z`;

const entry = (
  operation: JournalEntry["operation"],
  release: string,
  at: number,
  from = at,
): JournalEntry => ({
  operation,
  release,
  at: hour(at),
  from: hour(from),
  by: "Ada",
  because: "a test",
});
const publish = (release: string, at: number, from?: number): JournalEntry =>
  entry("publish", release, at, from);
const rollback = (release: string, at: number): JournalEntry => entry("rollback", release, at);

describe("the current release", () => {
  test("is none before the first publishing", () => {
    expect(currentOf([], hour(9))).toBeUndefined();
    expect(currentOf([publish("a", 10)], hour(9))).toBeUndefined();
  });

  test("is the one published last", () => {
    expect(currentOf([publish("a", 9), publish("b", 10)], hour(11))).toBe("b");
  });

  test("changes at the moment for which a release is scheduled, and not before", () => {
    const journal = [publish("a", 8), publish("b", 9, 12)];
    expect(currentOf(journal, "2026-11-26T11:59:59.999Z")).toBe("a");
    expect(currentOf(journal, hour(12))).toBe("b");
  });

  test("is the scheduled one although another was published meanwhile", () => {
    const journal = [publish("a", 8), publish("b", 9, 12), publish("c", 10)];
    expect(currentOf(journal, hour(11))).toBe("c");
    expect(currentOf(journal, hour(12))).toBe("b");
  });

  test("stays what it was rolled back to, since that takes back what was scheduled", () => {
    const journal = [publish("a", 7), publish("b", 8), publish("c", 9, 12), rollback("a", 10)];
    expect(currentOf(journal, hour(10))).toBe("a");
    expect(currentOf(journal, hour(13))).toBe("a");
    expect(currentOf([...journal, publish("d", 11, 14)], hour(15))).toBe("d");
  });

  test("is told by the journal and the moment alone: what is ordered later changes no earlier moment", () => {
    const orders = fc.array(
      fc.record({ release: fc.constantFrom("a", "b", "c"), wait: fc.nat(3), back: fc.boolean() }),
      { maxLength: 8 },
    );
    fc.assert(
      fc.property(orders, fc.nat(12), (given, at) => {
        const journal = given.map(({ release, wait, back }, index) =>
          back ? rollback(release, index) : publish(release, index, index + wait),
        );
        const soFar = journal.slice(0, at + 1);
        expect(currentOf(journal, hour(at))).toBe(currentOf(soFar, hour(at)));
      }),
    );
  });
});

describe("the release before", () => {
  test("is the one that was current when the current one was published", () => {
    expect(previousOf([publish("a", 8), publish("b", 9)], hour(10))).toBe("a");
  });

  test("is none where there was no other", () => {
    expect(previousOf([], hour(10))).toBeUndefined();
    expect(previousOf([publish("a", 8), publish("a", 9)], hour(10))).toBeUndefined();
  });

  test("goes further back with each rollback", () => {
    const journal = [publish("a", 7), publish("b", 8), publish("c", 9)];
    expect(previousOf([...journal, rollback("b", 10)], hour(11))).toBe("a");
  });
});
