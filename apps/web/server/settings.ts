import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";

/** What the server is told of where it listens and what it serves. */
export interface Settings {
  readonly port?: number;
  readonly host?: string;
  /** The folder of releases. */
  readonly folder?: string;
  /** A checkout whose files are followed: what is saved there is the current release. */
  readonly follow?: string;
  /** What editors send along. */
  readonly editorToken?: string;
  /** Where drafts are kept and of which checkout; absent where nobody may edit. */
  readonly studio?: StudioSettings;
}

/** What Studio needs of a server. */
export interface StudioSettings {
  readonly checkout: string;
  /** The folder of drafts. */
  readonly folder: string;
  /** Approvals that a draft needs before it is published. */
  readonly approvals: number;
}

/** Where drafts lie in a checkout if nothing else is said; git does not look there. */
const draftsByDefault = ".tapeline/drafts";

/**
 * The settings of the flags, else of `PORT`, `HOST`, `TAPELINE_RELEASES`, `TAPELINE_DRAFTS`, `TAPELINE_APPROVALS` and
 * `TAPELINE_EDITOR_TOKEN`; a sentence where they cannot be. There is a Studio where the server has a token and was started in
 * a checkout of the content.
 */
export function readSettings(
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
  cwd: string,
): Settings | string {
  const text = { type: "string" } as const;
  let flags: Readonly<
    Partial<Record<"port" | "host" | "releases" | "follow" | "drafts" | "approvals", string>>
  >;
  try {
    const [listening, serving] = [
      { port: text, host: text },
      { releases: text, follow: text },
    ];
    const options = { ...listening, ...serving, drafts: text, approvals: text };
    flags = parseArgs({ args: [...args], options }).values;
  } catch (error) {
    return (error as Error).message;
  }
  const host = flags.host ?? env["HOST"];
  const folder = flags.releases ?? env["TAPELINE_RELEASES"];
  const port = numberFrom(flags.port ?? env["PORT"], 65_535);
  if (typeof port === "string") return `expected a port from 0 to 65535, found ${port}`;
  const approvals = numberFrom(flags.approvals ?? env["TAPELINE_APPROVALS"], 1);
  if (typeof approvals === "string") return `expected 0 or 1 approvals, found ${approvals}`;
  const editorToken = env["TAPELINE_EDITOR_TOKEN"] ?? "";
  const drafts = flags.drafts ?? env["TAPELINE_DRAFTS"];
  const follow = flags.follow === undefined ? undefined : resolve(cwd, flags.follow);
  if (follow !== undefined && folder !== undefined)
    return "releases come from a folder or from a checkout that is followed; leave --releases or --follow out";
  if (follow !== undefined && !isCheckout(follow))
    return `${follow} is no checkout to follow; name the folder that holds packages/content`;
  if (drafts !== undefined && editorToken === "")
    return "drafts are for those who hold the editors' token, and none is set; set TAPELINE_EDITOR_TOKEN";
  if (drafts !== undefined && !isCheckout(cwd))
    return `${cwd} is no checkout that drafts could change; start the server in the folder that holds packages/content`;
  return {
    ...(port === undefined ? {} : { port }),
    ...(host === undefined ? {} : { host }),
    ...(folder === undefined ? {} : { folder }),
    ...(follow === undefined ? {} : { follow }),
    ...(editorToken === "" ? {} : { editorToken }),
    ...(editorToken === "" || !isCheckout(cwd)
      ? {}
      : {
          studio: {
            checkout: cwd,
            folder: resolve(cwd, drafts ?? draftsByDefault),
            approvals: approvals ?? 0,
          },
        }),
  };
}

const isCheckout = (folder: string): boolean =>
  existsSync(join(folder, "packages/content/release.yaml"));

/** A whole number up to a largest; what was written instead, in quotes; undefined where nothing was. */
function numberFrom(written: string | undefined, largest: number): number | string | undefined {
  if (written === undefined) return undefined;
  const number = Number(written);
  return /^\d{1,5}$/.test(written) && number <= largest ? number : JSON.stringify(written);
}
