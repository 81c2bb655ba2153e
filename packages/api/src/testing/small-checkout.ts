import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

/** Runs git in a folder, as an editor whose name is set; returns what it prints. */
export const gitIn = (folder: string, ...args: readonly string[]): string =>
  execFileSync("git", ["-c", "user.name=Editor", "-c", "user.email=editor@example.com", ...args], {
    cwd: folder,
    encoding: "utf8",
  }).trim();

/** A new git repository with these files in one commit. */
export function checkoutWith(files: Readonly<Record<string, string>>): string {
  const checkout = mkdtempSync(join(tmpdir(), "tapeline-checkout-"));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(checkout, path)), { recursive: true });
    writeFileSync(join(checkout, path), text);
  }
  gitIn(checkout, "init", "--quiet", "--initial-branch=main");
  gitIn(checkout, "add", "--all");
  gitIn(checkout, "commit", "--quiet", "--message=One");
  return checkout;
}
