import type { Option, Traits } from "../vocabulary/option.ts";
import type { OptionMatch } from "../vocabulary/rule.ts";

/** Whether a rule speaks of an option: by its id, or by all the traits that the rule names. */
export function matches(match: OptionMatch, option: Option): boolean {
  if (Array.isArray(match)) return match.includes(option.id);
  return (Object.entries(match) as [keyof Traits, unknown][]).every(
    ([trait, wanted]) => option.traits[trait] === wanted,
  );
}
