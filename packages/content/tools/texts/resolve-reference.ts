import { asked, assumed, claimed } from "./assumption-reference.ts";
import { ofOption, ofRule } from "./knowledge-reference.ts";
import { ended, priced, trained } from "./price-reference.ts";
import { billed, crossed } from "./reckoned-reference.ts";
import { unresolved, type Records, type Resolved, type Unresolved } from "./reference.ts";

const forms =
  "`assume:`, `price:`, `training:`, `window:`, `rule:`, `option:`, `question:`, `claim:`, `bill:` or `break-even:` and a name";

/**
 * What a reference between double braces stands for, filled in from the records as of the day:
 *
 * - `assume:tuningProjectCost`, or `assume:inputTokens@classification` for a task type: what is
 *   assumed where nobody answers;
 * - `price:model@provider` (with `input` or `output` for one of the two), `training:model@provider`;
 * - `window:offer until` (or `newJobsUntil`, `newCustomersUntil`): when an offer ends;
 * - `rule:gap/knowledge` names a rule, `rule:service/under-600-ms when.latencyLimit.below` a number of it;
 * - `option:api-retrieval` names an option; with `test.cost`, `test.months`, `buildMonths`,
 *   `lines.people` or `maintenance.retrainingShare` it is a number of it;
 * - `question:isolation` names a question;
 * - `bill:pretraining`, `bill:pretraining training-compute@archetypes/our-own-gpt`: what an option, or
 *   a line of its bill, costs where nothing is answered or in a scenario;
 * - `break-even:open-fine-tuning frontier`: from how many requests a month on it costs less to run;
 * - `claim:S32` is the number in which a claim is carried.
 */
export function resolveReference(reference: string, records: Records): Resolved {
  const [kind, target, path, ...rest] = parts(reference);
  if (kind === undefined || target === undefined || rest.length > 0)
    return unresolved(forms, reference, "write it as in {{assume:tuningProjectCost}}");
  switch (kind) {
    case "assume":
      return path === undefined ? assumed(reference, target, records) : noPath(reference);
    case "price":
      return priced(reference, target, path, records);
    case "training":
      return path === undefined ? trained(reference, target, records) : noPath(reference);
    case "window":
      return ended(reference, target, path, records);
    case "rule":
      return ofRule(reference, target, path, records);
    case "option":
      return ofOption(reference, target, path, records);
    case "question":
      return path === undefined ? asked(target, records) : noPath(reference);
    case "bill":
    case "break-even":
      return reckoned(kind, { reference, target, path }, records);
    case "claim":
      return path === undefined ? claimed(reference, target, records) : noPath(reference);
    default:
      return unresolved(forms, `${kind}:`, "use one of these");
  }
}

/** What the engine makes of a case; its name alone where nobody reckons. */
function reckoned(
  kind: "bill" | "break-even",
  { reference, target, path }: { reference: string; target: string; path: string | undefined },
  { reckon, ...rest }: Records,
): Resolved {
  if (reckon === undefined) return [{ kind: "code", text: reference }];
  const records = { ...rest, reckon };
  return kind === "bill"
    ? billed(reference, target, path, records)
    : crossed(reference, target, path, records);
}

/** The kind before the first colon, then what stands between spaces. */
function parts(reference: string): (string | undefined)[] {
  const colon = reference.indexOf(":");
  return colon < 1
    ? [undefined]
    : [reference.slice(0, colon), ...reference.slice(colon + 1).split(" ")];
}

const noPath = (reference: string): Unresolved =>
  unresolved("a name alone after the colon", reference, "take out what follows the name");
