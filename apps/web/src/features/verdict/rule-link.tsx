import { useExplain } from "./explaining.ts";

/** A rule's id, shortened in the middle where it is long; opens the rule. */
export function RuleLink({ rule }: { readonly rule: string }) {
  const explain = useExplain();
  return (
    <button className="rule-id asbutton" type="button" onClick={() => explain(rule)} title={rule}>
      {shortened(rule)}
    </button>
  );
}

const longest = 28;

/** `privacy/data-stays-on-premises` becomes `privacy/data-…-premises`. */
export function shortened(rule: string): string {
  if (rule.length <= longest) return rule;
  const topic = rule.slice(0, rule.indexOf("/") + 1);
  const words = rule.slice(topic.length).split("-");
  return `${topic}${words[0]}-…-${words.at(-1)}`;
}
