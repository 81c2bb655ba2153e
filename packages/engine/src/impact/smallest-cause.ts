/**
 * The fewest of these parts that together have the effect, or close to it: each half is tried without the other (Junker 2004,
 * QuickXplain), so that few of many parts take few trials. All parts together must have it. Each that is given back is needed
 * beside the others, where effects do not cancel one another out.
 */
export function smallestCause<Part>(
  parts: readonly Part[],
  hasEffect: (parts: readonly Part[]) => boolean,
): readonly Part[] {
  return parts.length === 0 ? [] : within([], false, parts);

  function within(given: readonly Part[], isNew: boolean, among: readonly Part[]): Part[] {
    if (isNew && hasEffect(given)) return [];
    if (among.length === 1) return [...among];
    const middle = among.length >> 1;
    const first = among.slice(0, middle);
    const second = among.slice(middle);
    const ofSecond = within([...given, ...first], first.length > 0, second);
    const ofFirst = within([...given, ...ofSecond], ofSecond.length > 0, first);
    return [...ofFirst, ...ofSecond];
  }
}
