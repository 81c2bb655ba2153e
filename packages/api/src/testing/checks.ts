import { assessmentChecks } from "./assessment-checks.ts";
import { basicChecks } from "./basic-checks.ts";
import type { ContractCheck } from "./contract.ts";

/** The contract: what a client can rely on, whatever the transport. */
export const checks: readonly ContractCheck[] = [...basicChecks, ...assessmentChecks];
