import type { OptionId, Verdict } from "@tapeline/engine";
import { formatMoney, inHundred } from "@tapeline/engine/format";

/** What the first page shows of a verdict. */
export interface HomeVerdict {
  readonly answer: Verdict["answer"];
  readonly headline: string;
  readonly nextStep: string;
  /** In per cent; none for "not yet". */
  readonly confidence?: number;
  readonly endPoint?: OptionId;
  readonly options: readonly HomeOption[];
}

/** One rung of the ladder on the tape. */
export interface HomeOption {
  readonly id: OptionId;
  readonly code: string;
  readonly short: string;
  readonly out: boolean;
  /** What is said of it beside its cost. */
  readonly note?: string;
  /** Present value over the horizon; absent: not priced. */
  readonly cost?: Cost;
}

/** The 10th, 25th, 50th, 75th and 90th percentile in dollars. */
export interface Cost {
  readonly p10: number;
  readonly p25: number;
  readonly p50: number;
  readonly p75: number;
  readonly p90: number;
}

/** A verdict without what the first page leaves out. */
export function homeVerdict(verdict: Verdict): HomeVerdict {
  const { answer, headline, nextStep, confidence, endPoint, options } = verdict;
  return {
    answer,
    headline,
    nextStep,
    ...(confidence === undefined ? {} : { confidence }),
    ...(endPoint === undefined ? {} : { endPoint: endPoint.option }),
    options: options.map((option) => {
      const { id, code, short, cost, standing } = option;
      const note = noteOn(option, endPoint?.option);
      return {
        id,
        code,
        short,
        out: standing === "excluded",
        ...(note === undefined ? {} : { note }),
        ...(cost === undefined
          ? {}
          : {
              cost: { p10: cost.p10, p25: cost.p25, p50: cost.p50, p75: cost.p75, p90: cost.p90 },
            }),
      };
    }),
  };
}

/** Why an option is not the one: its rule, its price or its chance. */
function noteOn(
  { id, standing, excludedBy, sufficiency }: Verdict["options"][number],
  endPoint: OptionId | undefined,
): string | undefined {
  if (standing === "excluded") return lowered(excludedBy[0]?.title ?? "excluded");
  if (standing === "not-priced") return "nobody states a price for all it needs";
  if (id === endPoint) return undefined;
  return `reaches your bar in ${inHundred(sufficiency)} of 100`;
}

const lowered = (text: string): string => `${text[0]!.toLowerCase()}${text.slice(1)}`;

/** A cost interval with a mark for what is not priced. */
export function costRange(cost: Cost | undefined): string {
  return cost === undefined ? "not priced" : `${formatMoney(cost.p10)}–${formatMoney(cost.p90)}`;
}
