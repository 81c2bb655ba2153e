import type { Rule } from "../vocabulary/rule.ts";

/**
 * The rules that a shortened id may mean: its last part (`corpus-too-small`), an id cut in its middle as reports print it
 * (`isolation/n…nal-service`), or a piece that only some ids hold. One: that rule is meant; several: it is not clear which.
 */
export function rulesNamed(what: string, rules: readonly Rule[]): readonly Rule[] {
  const name = what.toLowerCase();
  if (name === "") return [];
  const [head, tail] = name.split(/…|\.\.\./);
  const ways: readonly ((id: string) => boolean)[] = [
    (id) => id === name,
    (id) => id.endsWith(`/${name}`),
    (id) => tail !== undefined && id.startsWith(head) && id.endsWith(tail),
    (id) => tail === undefined && id.includes(name),
  ];
  for (const fits of ways) {
    const found = rules.filter(({ id }) => fits(id));
    if (found.length > 0) return found;
  }
  return [];
}

/** The one rule that an id, or a shortened one, means; undefined where there is none or it is not clear which. */
export function ruleNamed(what: string, rules: readonly Rule[]): Rule | undefined {
  const found = rulesNamed(what, rules);
  return found.length === 1 ? found[0] : undefined;
}
