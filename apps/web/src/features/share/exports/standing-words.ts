import type { OptionResult, Verdict } from "@tapeline/engine";

/** Where an option stands, in words, with what put it there. */
export function standingOf(option: OptionResult, verdict: Verdict): string {
  const first = verdict.firstStep?.option === option.id;
  if (verdict.endPoint?.option === option.id)
    return first ? "recommended" : "recommended end point";
  if (first) return "first step";
  switch (option.standing) {
    case "excluded":
      return `excluded: ${decisive(option)
        .map(({ title }) => title)
        .join("; ")}`;
    case "undetermined":
      return `unsettled: depends on ${option.undeterminedBy.map(({ fact }) => fact).join(", ")}`;
    case "not-priced":
      return `not priced: no price is known of ${option.notPriced.length} ${option.notPriced.length === 1 ? "offer" : "offers"}`;
    case "dominated":
      return dominatedBy(option, verdict);
    case "recommended-after-test":
      return "recommended after a test";
    default:
      return option.standing;
  }
}

/** The rules that exclude it in as many worlds as any does. */
function decisive({ excludedBy }: OptionResult): OptionResult["excludedBy"] {
  const most = Math.max(...excludedBy.map(({ share }) => share));
  return excludedBy.filter(({ share }) => share === most);
}

function dominatedBy({ dominatedBy: by }: OptionResult, { options }: Verdict): string {
  const better = options.find(({ id }) => id === by);
  return better === undefined ? "dominated" : `dominated by ${better.short}`;
}
