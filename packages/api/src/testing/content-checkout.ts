import { cpSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { checkoutWith, gitIn } from "./small-checkout.ts";

const packages = fileURLToPath(new URL("../../../", import.meta.url));
const parts =
  "release.yaml options questions rules derivations texts practice scenarios/archetypes";

/** A new git repository with the content, a few of its scenarios and the prices. */
export function contentCheckout(): string {
  const checkout = checkoutWith({ "README.md": "A checkout\n" });
  for (const part of [...parts.split(" ").map((one) => `content/${one}`), "pricing/data"])
    cpSync(join(packages, part), join(checkout, "packages", part), { recursive: true });
  gitIn(checkout, "add", "--all");
  gitIn(checkout, "commit", "--quiet", "--message=Two");
  return checkout;
}
