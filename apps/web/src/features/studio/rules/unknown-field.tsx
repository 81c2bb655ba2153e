import type { Rule } from "@tapeline/engine";

import type { FormFile } from "../fields/form-file.ts";
import { withUsual } from "./rule-file.ts";
import { Segments, type Segment } from "./segments.tsx";

type Unknown = Rule["whenUnknown"];

const notMet = (means: string): Segment<Unknown> => ({ value: "not-met", label: "Not met", means });

const weighed: readonly Segment<Unknown>[] = [
  notMet("Where the answer is missing, the rule does not hold."),
  {
    value: "weigh",
    label: "Weigh by its odds",
    means: "Where the answer is missing, the rule holds in as many worlds as meet it.",
  },
];
const asked: readonly Segment<Unknown>[] = [
  notMet("Where the answer is missing, the rule does not hold and shuts nothing out."),
  {
    value: "ask",
    label: "Ask",
    means: "Where the answer is missing, its options stay undetermined and the question is asked.",
  },
];
const ladder: readonly Segment<Unknown>[] = [
  notMet("Where the answer is missing, no test is asked for."),
  {
    value: "met",
    label: "Met",
    means: "Where the answer is missing, the test is asked for all the same.",
  },
];
const spoken: readonly Segment<Unknown>[] = [
  notMet("Where the answer is missing, the rule stays silent."),
  { value: "met", label: "Met", means: "Where the answer is missing, the rule speaks." },
];

/** What a rule of a kind does where it is not known whether it holds; the usual value first. */
const byKind = (kind: Rule["kind"]): readonly [usual: Unknown, readonly Segment<Unknown>[]] => {
  if (kind === "gate") return ["ask", asked];
  if (kind === "evidence") return ["weigh", weighed];
  return kind === "ladder" ? ["met", ladder] : ["not-met", spoken];
};

/** What becomes of the rule where an answer is unknown. */
export function UnknownField({
  file,
  kind,
}: {
  readonly file: FormFile;
  readonly kind: Rule["kind"];
}) {
  const [usual, segments] = byKind(kind);
  const field = withUsual(file.at<Unknown>(["whenUnknown"]), usual);
  return (
    <Segments field={field} label="If an answer is unknown" usual={usual} segments={segments} />
  );
}
