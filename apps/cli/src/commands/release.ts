import type { Command } from "commander";

import type { ReleaseFlags } from "../releases/release-flags.ts";
import { commandNamed, examples, type Perform } from "./command.ts";

/** `release`: makes, checks, keeps and publishes releases. */
export function releaseCommand(perform: Perform): Command {
  const release = commandNamed("release", "make, check, publish and fetch releases").usage(
    "<command> [flags]",
  );
  const add = (name: string, summary: string): Command => {
    const command = commandNamed(name, summary).option("--json", "print the result as data");
    release.addCommand(command);
    return command;
  };
  const kept = (command: Command): Command =>
    command
      .option("--store <folder>", "the folder of releases (default: TAPELINE_RELEASES)")
      .option("--server <url>", "a server that keeps releases, instead of a folder");
  const ordered = (command: Command): Command =>
    kept(command)
      .requiredOption("--because <words>", "why, for the journal")
      .option(
        "--by <name>",
        "who, for the journal (default: TAPELINE_EDITOR, else the user's name)",
      );

  add("build", "make a release of the checkout that you are in")
    .option("--out <folder>", "where to write it (default: release-<version>)")
    .action(
      perform<ReleaseFlags>(async (call) =>
        (await import("../actions/release/build.ts")).buildRelease(call),
      ),
    );
  add("verify", "check a release: hashes, members, and names that lead somewhere")
    .argument("<folder>", "a folder that `tapeline release build` wrote")
    .action(
      perform<ReleaseFlags>(async (call, folder = "") =>
        (await import("../actions/release/verify.ts")).verifyRelease(call, folder),
      ),
    );
  kept(add("list", "list releases, which is current, and who published it"))
    .action(
      perform<ReleaseFlags>(async (call) =>
        (await import("../actions/release/list.ts")).listReleases(call),
      ),
    )
    .addHelpText(
      "after",
      "\nWithout --store and --server: what this program holds and has fetched.",
    );
  add("diff", "say what verdicts a release changes; the same as `tapeline diff`")
    .argument("<before>", "a release's folder, a git revision, a checkout or `bundled`")
    .argument("[after]", "the same (default: the checkout that you are in)")
    .action(
      perform<ReleaseFlags>(async ({ terminal, flags }, before = "", after) =>
        (await import("../actions/diff.ts")).diff(
          { terminal, flags: { ...flags, format: "text" } },
          before,
          after,
        ),
      ),
    );
  ordered(add("publish", "make a release the current one"))
    .argument("[folder]", "a release's folder (default: made of the checkout that you are in)")
    .option("--at <moment>", "from then on, in UTC, as in 2026-12-01T06:00:00Z (default: at once)")
    .action(
      perform<ReleaseFlags>(async (call, folder) =>
        (await import("../actions/release/publish.ts")).publishRelease(call, folder),
      ),
    );
  ordered(add("rollback", "go back to the release before, or to one that is named"))
    .argument("[version]", "the release to go back to (default: the one before the current)")
    .action(
      perform<ReleaseFlags>(async (call, version) =>
        (await import("../actions/release/rollback.ts")).rollBack(call, version),
      ),
    );
  add("fetch", "keep a release of a server on this machine, to use without a network")
    .argument("[version]", "the release (default: the server's current one)")
    .requiredOption("--server <url>", "the server to fetch it from")
    .action(
      perform<ReleaseFlags>(async (call, version) =>
        (await import("../actions/release/fetch.ts")).fetchRelease(call, version),
      ),
    );
  return release.addHelpText(
    "after",
    examples(
      ["tapeline release build --out next", "a release of your checkout, in a folder"],
      ['tapeline release publish next --store releases --because "new prices"', "from now on"],
      ['tapeline release rollback --store releases --because "a wrong price"', "and back"],
      ["tapeline release fetch --server http://127.0.0.1:4114", "keep the newest one here"],
      ["tapeline assess case.yaml --release 2026.11.2", "and answer from it"],
    ),
  );
}
