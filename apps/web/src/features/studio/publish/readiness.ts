import type { Problem } from "@tapeline/documents";

import type { DraftSeen } from "../shell/server-types.ts";
import { unsourcedRules } from "./unsourced.ts";

/** What a draft must have, or should have, before it is published. */
export interface Check {
  readonly id: "edited" | "checks" | "sources" | "aside" | "approval";
  readonly state: "met" | "open" | "waiting";
  readonly says: string;
  /** Whether nothing is published before it is met. */
  readonly must: boolean;
}

/** The checklist of a draft; `problems` is absent while they are looked for. */
export function checksOf(
  draft: DraftSeen,
  problems: readonly Problem[] | undefined,
): readonly Check[] {
  const edited = draft.files.filter(({ base, text }) => base !== text);
  const unsourced = unsourcedRules(draft.files);
  const aside = draft.files.filter(({ setAside }) => setAside.length > 0);
  return [
    ...(edited.length === 0
      ? [{ id: "edited", state: "open", says: "No file is edited yet", must: true } as const]
      : []),
    checksCheck(problems),
    {
      id: "sources",
      state: unsourced.length === 0 ? "met" : "open",
      says:
        unsourced.length === 0
          ? "Every edited rule has a source or is marked editorial"
          : `Without a source, and not marked editorial: ${unsourced.join(", ")}`,
      must: true,
    },
    ...(aside.length === 0
      ? []
      : [
          {
            id: "aside",
            state: "open",
            says: `Somebody’s work was set aside in ${aside.map(({ path }) => path).join(", ")}`,
            must: false,
          } as const,
        ]),
    ...approvalChecks(draft),
  ];
}

function checksCheck(problems: readonly Problem[] | undefined): Check {
  const shared = { id: "checks", must: true } as const;
  if (problems === undefined) return { ...shared, state: "waiting", says: "Checking the whole …" };
  if (problems.length === 0) return { ...shared, state: "met", says: "All checks pass" };
  const many = problems.length === 1 ? "1 problem" : `${problems.length} problems`;
  return { ...shared, state: "open", says: `${many} to put right` };
}

function approvalChecks({ approvals, needsApproval }: DraftSeen): readonly Check[] {
  const names = approvals.map(({ by }) => by).join(", ");
  if (needsApproval)
    return [
      { id: "approval", state: "open", says: "A second editor has not approved yet", must: true },
    ];
  return approvals.length === 0
    ? []
    : [{ id: "approval", state: "met", says: `Approved by ${names}`, must: false }];
}

/** Whether all that must be met is. */
export const isReady = (checks: readonly Check[]): boolean =>
  checks.every(({ must, state }) => !must || state === "met");
