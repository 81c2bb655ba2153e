/** Runs a long computation to its end: what it yielded on the way, and its result. */
export function resultOf<Step, Result>(
  steps: Generator<Step, Result>,
): { readonly steps: readonly Step[]; readonly result: Result } {
  const seen: Step[] = [];
  for (;;) {
    const next = steps.next();
    if (next.done === true) return { steps: seen, result: next.value };
    seen.push(next.value);
  }
}
