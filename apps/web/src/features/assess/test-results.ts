import type { WrittenCase } from "../../cases/stored-case.ts";

/** The result of a test as a case file holds it. */
export interface WrittenTest {
  readonly option: string;
  readonly passed: number;
  readonly of: number;
  readonly on?: string;
  readonly promptMaturity?: number;
  readonly class?: string;
  readonly p95Seconds?: number;
}

/** From so many graded items on a test is a recorded one: it settles what the ladder asks for. */
export const recordedFrom = 30;

/** All results that a case holds. */
export function testsOf({ tests = [] }: WrittenCase): readonly WrittenTest[] {
  return tests as readonly WrittenTest[];
}

/** The last result of an option. */
export function testOf(written: WrittenCase, option: string): WrittenTest | undefined {
  return testsOf(written).findLast((test) => test.option === option);
}

/** A case whose last result of an option is another, or is gone. */
export function withTest(
  written: WrittenCase,
  option: string,
  result: WrittenTest | undefined,
): WrittenCase {
  const all = testsOf(written);
  const at = all.findLastIndex((test) => test.option === option);
  const others = all.filter((_, index) => index !== at);
  const tests =
    result === undefined
      ? others
      : at < 0
        ? [...all, result]
        : all.map((test, index) => (index === at ? result : test));
  const { tests: _tests, ...rest } = written;
  return tests.length === 0 ? rest : { ...rest, tests };
}

/** What two fields of a test come to. */
export type CountReading =
  | { readonly kind: "empty" }
  | { readonly kind: "counts"; readonly passed: number; readonly of: number }
  | {
      readonly kind: "wrong";
      readonly part: "passed" | "of";
      readonly says: string;
      readonly swap?: true;
    };

const mostItems = 10_000_000;

/** Reads how many passed of how many. */
export function readCounts(passed: string, of: string): CountReading {
  if (passed.trim() === "" && of.trim() === "") return { kind: "empty" };
  const read = (text: string): number | undefined => {
    const digits = text.trim().replaceAll(",", "");
    return /^\d{1,8}$/.test(digits) ? Number(digits) : undefined;
  };
  const [count, all] = [read(passed), read(of)];
  if (count === undefined)
    return { kind: "wrong", part: "passed", says: "Give how many passed, as a whole number." };
  if (all === undefined || all < 1 || all > mostItems)
    return { kind: "wrong", part: "of", says: "Give how many were graded, at least one." };
  if (count > all)
    return {
      kind: "wrong",
      part: "passed",
      says: "More passed than were graded.",
      swap: true,
    };
  return { kind: "counts", passed: count, of: all };
}
