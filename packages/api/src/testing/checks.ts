import { assessmentChecks } from "./assessment-checks.ts";
import { basicChecks } from "./basic-checks.ts";
import { calculatorChecks } from "./calculator-checks.ts";
import type { ContractCheck } from "./contract.ts";
import { exploringChecks } from "./exploring-checks.ts";
import { jobChecks } from "./job-checks.ts";
import { practiceChecks } from "./practice-checks.ts";

/** The contract: what a client can rely on, whatever the transport. */
export const checks: readonly ContractCheck[] = [
  ...basicChecks,
  ...assessmentChecks,
  ...jobChecks,
  ...exploringChecks,
  ...practiceChecks,
  ...calculatorChecks,
];
