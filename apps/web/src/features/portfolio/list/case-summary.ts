import type { Outcome, StoredCase } from "../../../cases/stored-case.ts";

/** What the portfolio holds of a case: little, so that ten thousand fit. */
export interface CaseSummary {
  readonly id: string;
  readonly title: string;
  /** The title in small letters, to search and sort by. */
  readonly folded: string;
  readonly revision: number;
  readonly changedAt: number;
  readonly outcome?: Outcome;
  readonly before?: Outcome;
}

export function summaryOf({
  id,
  written,
  revision,
  changedAt,
  outcome,
  before,
}: StoredCase): CaseSummary {
  return {
    id,
    title: written.title,
    folded: written.title.toLowerCase(),
    revision,
    changedAt,
    ...(outcome === undefined ? {} : { outcome }),
    ...(before === undefined ? {} : { before }),
  };
}

/** The option that an outcome advises: where it ends, else what is tried first. */
export const advisedBy = (outcome: Outcome | undefined): string | undefined =>
  outcome?.endPoint ?? outcome?.firstStep;
