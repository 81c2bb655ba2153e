/** A chance or share over worlds as a count of a hundred; worlds are a sample, so that it is never 0 and never 100: `83`, `< 1`, `> 99`. */
export function ofHundred(share: number): string {
  if (share < 0.005) return "< 1";
  return share > 0.995 ? "> 99" : String(Math.round(100 * share));
}
