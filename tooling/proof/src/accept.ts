/**
 * `npx -y pnpm@12.4.2 --filter @tapeline/proof accept <id>...` accepts what is advised now as the golden masters of these
 * cases, after showing what changes. Ids are those that the failing test names, such as `examples/support-bot`.
 */
import { changesBetween, goldenText, readGolden, writeGolden } from "./golden.ts";
import { realCases } from "./real-cases.ts";

function accept(ids: readonly string[]): number {
  const unknown = ids.filter((id) => !realCases.some((one) => one.id === id));
  if (ids.length === 0 || unknown.length > 0) {
    const found = unknown.length > 0 ? `There is no case called ${unknown.join(", ")}. ` : "";
    console.error(`${found}Name cases to accept, each by its id:`);
    for (const { id } of realCases) console.error(`  ${id}`);
    return 2;
  }
  for (const one of realCases.filter(({ id }) => ids.includes(id))) {
    const before = readGolden(one.id);
    const now = goldenText(one);
    if (before === now) {
      console.log(`${one.id}: unchanged`);
      continue;
    }
    writeGolden(one);
    console.log(`${one.id}: accepted`);
    if (before !== undefined)
      for (const line of changesBetween(before, now)) console.log(`  ${line}`);
  }
  return 0;
}

process.exitCode = accept(process.argv.slice(2));
