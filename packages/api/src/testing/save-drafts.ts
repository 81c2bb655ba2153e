/** Saves a draft again and again and says each version once it is on disk, until it is killed. */
import { CheckoutDrafts } from "../studio/checkout-drafts.ts";

const [checkout = "", folder = "", id = "", path = ""] = process.argv.slice(2);
const drafts = new CheckoutDrafts({ checkout, folder, now: () => new Date().toISOString() });
const { files } = await drafts.get(id);
let seen = files.find((file) => file.path === path)?.version ?? 0;
for (;;) {
  const text = `title: text ${seen + 1} of an editor who goes on and on\n`.repeat(200);
  const saved = await drafts.save({ id, path, text, seen, by: "Ada" });
  seen = saved.version;
  process.stdout.write(`${seen}\n`);
}
