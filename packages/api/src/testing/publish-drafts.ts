/** Publishes a draft again and again, each time with another weight, and says when it begins and what is published. */
import { builtInRelease, ReleaseStore } from "@tapeline/store";

import { ServerReleases } from "../server/server-releases.ts";
import { CheckoutDrafts } from "../studio/checkout-drafts.ts";

const [checkout = "", drafted = "", published = "", path = "", first = "0"] = process.argv.slice(2);
const now = (): string => "2026-11-26T12:00:00Z";
const releases = await ServerReleases.open({
  builtIn: await builtInRelease(),
  store: new ReleaseStore(published),
  now,
  failed: (error) => process.stderr.write(`${String(error)}\n`),
});
const drafts = new CheckoutDrafts({ checkout, folder: drafted, now, releases });
for (let number = Number(first); ; number += 1) {
  const { id } = await drafts.begin({ title: `Draft ${number}`, by: "Ada" });
  const before = (await drafts.original(id, path)) ?? "";
  const text = before.replace(/api-retrieval: .*/, `api-retrieval: 0.${number}1`);
  await drafts.save({ id, path, text, seen: 0, by: "Ada" });
  process.stdout.write(`saved ${id}\n`);
  const told = await drafts.publish({ id, by: "Ada", note: `Draft ${number}` });
  process.stdout.write(`${told.outcome} ${"version" in told ? told.version : ""}\n`);
}
