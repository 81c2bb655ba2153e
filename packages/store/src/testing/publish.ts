/**
 * A process of its own that publishes: `publish.ts <folder> <by> <first> <count>`. It tells before and after each release, and the
 * sentence of what goes wrong.
 */
import { ReleaseStore } from "../release-store.ts";
import { smallBundle } from "./small-bundle.ts";

const [folder = "", by = "", first = "1", count = "1"] = process.argv.slice(2);
// Root may write everywhere, so that a folder's rights are tried as somebody else.
if (by === "nobody") process.setuid?.(65_534);
const store = new ReleaseStore(folder);
try {
  for (let number = Number(first); number < Number(first) + Number(count); number += 1) {
    const bundle = smallBundle(`2026.11.${number}`, `${by} ${number} `.repeat(20_000));
    console.log(`begins ${number}`);
    await store.publish(bundle, { by, because: "a test", at: "2026-11-26T12:00:00Z" });
    console.log(`published ${number}`);
  }
} catch (error) {
  console.log((error as Error).message);
  process.exitCode = 3;
}
