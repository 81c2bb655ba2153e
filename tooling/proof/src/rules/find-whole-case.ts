/** `npx -y pnpm@12.4.2 --filter @tapeline/proof find-whole-case <rule>...` names a whole case for each rule, for `whole-cases.ts`. */
import { caseHeldBy } from "./held-by.ts";

for (const rule of process.argv.slice(2))
  console.log(`"${rule}": "${caseHeldBy(rule)?.id ?? "none: write one in which it decides"}",`);
