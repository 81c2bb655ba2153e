/**
 * `npx -y pnpm@12.4.2 --filter @tapeline/proof accept <id>...` accepts what is advised or priced now as golden, after
 * showing what changes. Ids are those that the failing test names, such as `examples/support-bot` or `prices/openai`;
 * `--all` accepts everything, which is for the first time.
 */
import { changesBetween } from "./golden/changes-between.ts";
import { acceptedIds, readGolden, removeGolden, writeGolden } from "./golden/golden-files.ts";
import { masters } from "./golden/masters.ts";

function accept(args: readonly string[]): number {
  const gone = acceptedIds().filter((id) => !masters.some((one) => one.id === id));
  const ids = args.includes("--all") ? [...masters.map(({ id }) => id), ...gone] : args;
  const unknown = ids.filter((id) => !gone.includes(id) && !masters.some((one) => one.id === id));
  if (ids.length === 0 || unknown.length > 0) {
    const found = unknown.length > 0 ? `There is nothing called ${unknown.join(", ")}. ` : "";
    console.error(`${found}Name what to accept, each by its id:`);
    for (const { id } of masters) console.error(`  ${id}`);
    return 2;
  }
  for (const id of ids) {
    const before = readGolden(id);
    const now = masters.find((one) => one.id === id)?.now();
    if (now === undefined) removeGolden(id);
    else if (before !== now) writeGolden(id, now);
    console.log(`${id}: ${now === undefined ? "gone" : before === now ? "unchanged" : "accepted"}`);
    if (before !== undefined && now !== undefined)
      for (const line of changesBetween(before, now)) console.log(`  ${line}`);
  }
  return 0;
}

process.exitCode = accept(process.argv.slice(2));
