/**
 * A formula in names with numbers in the names' places: `fteApi × engineerMonthCost` becomes `0.05 FTE × $18,000`. A longer
 * name goes before a shorter one that it holds; what has no number stays in words.
 */
export function fillFormula(formula: string, numbers: ReadonlyMap<string, string>): string {
  const names = [...numbers.keys()].sort((a, b) => b.length - a.length);
  if (names.length === 0) return formula;
  const anyName = new RegExp(`\\b(?:${names.map(escaped).join("|")})\\b`, "g");
  return formula.replaceAll(anyName, (name) => numbers.get(name)!);
}

const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
