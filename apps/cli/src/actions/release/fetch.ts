import { fetchThere } from "@tapeline/api/client";
import { problemsInValue } from "@tapeline/documents";
import {
  manifestSchema,
  partFile,
  partNames,
  releaseId,
  type PartName,
  type ReleaseManifest,
} from "@tapeline/store";

import type { Call } from "../../commands/command.ts";
import { connect } from "../../connect.ts";
import { exitCodes } from "../../exit-codes.ts";
import { InputError } from "../../input-error.ts";
import { printJson } from "../../print-json.ts";
import { fetchedReleases } from "../../releases/folders.ts";
import type { ReleaseFlags } from "../../releases/release-flags.ts";
import { releaseLine } from "../../render/releases.ts";

/** Longest that a part may be on its way, in milliseconds, and its largest size in bytes. */
const longestMs = 60_000;
const largestBytes = 32_000_000;

/** `release fetch`: keeps a release of a server in the user's data folder, each part held against its hash. */
export async function fetchRelease(
  { terminal, flags }: Call<ReleaseFlags>,
  version?: string,
): Promise<number> {
  const server = flags.server ?? "";
  const { api } = await connect(terminal, { server });
  const manifest = checked(
    version === undefined
      ? await api.releases.current.query()
      : releaseNamed(version, (await api.releases.list.query()).releases, server),
    server,
  );
  const store = fetchedReleases(terminal);
  if (store === undefined)
    throw new InputError(
      "There is no folder to keep releases in.",
      "Set XDG_DATA_HOME to a folder of yours.",
    );
  if (!(await store.held()).some(({ hash }) => hash === manifest.hash)) {
    const texts = await Promise.all(
      partNames.map(async (part) => [part, await partOf(manifest, part, server)] as const),
    );
    await store.keep({ manifest, parts: Object.fromEntries(texts) as Record<PartName, string> });
  }
  if (flags.json === true) printJson(terminal, { manifest });
  else
    terminal.stdout.write(
      `${releaseLine(manifest)}\nIt is kept on this machine: name it with --release ${manifest.version}.\n`,
    );
  return exitCodes.answered;
}

function releaseNamed(
  name: string,
  releases: readonly ReleaseManifest[],
  server: string,
): ReleaseManifest {
  const found = releases.find((one) => one.version === name || releaseId(one) === name);
  if (found !== undefined) return found;
  throw new InputError(
    `The server at ${server} does not hold release ${name}.`,
    `It holds ${releases.map((one) => one.version).join(", ")}.`,
  );
}

/** A manifest that came from a server, which may say anything. */
function checked(told: unknown, server: string): ReleaseManifest {
  const read = manifestSchema.safeParse(told);
  if (read.success) return read.data;
  const [problem] = problemsInValue(read.error.issues, told);
  throw new InputError(
    `What the server at ${server} tells of its release is no manifest (${problem?.field}: expected ${problem?.expected}).`,
    "A preview of files that are edited cannot be kept; else take another server.",
  );
}

async function partOf(manifest: ReleaseManifest, part: PartName, server: string): Promise<string> {
  if (manifest.parts[part].bytes > largestBytes)
    throw new InputError(`${part} of release ${manifest.version} is larger than a release may be.`);
  const address = `${server.replace(/\/+$/, "")}/release/${partFile(manifest, part)}`;
  const answer = await fetchThere(address, { signal: AbortSignal.timeout(longestMs) }).catch(
    (error: unknown) => {
      throw new InputError(
        `${address} did not answer (${(error as Error).message}).`,
        "Try again.",
      );
    },
  );
  if (answer.ok) return textOf(answer, manifest.parts[part].bytes, address);
  throw new InputError(`${address} answered ${answer.status}.`, "Try again, or another server.");
}

/** The text of an answer, which is read no further than it may be long. */
async function textOf(answer: Response, bytes: number, address: string): Promise<string> {
  const decoder = new TextDecoder();
  let text = "";
  let read = 0;
  for await (const chunk of (answer.body ?? []) as AsyncIterable<Uint8Array>) {
    read += chunk.byteLength;
    if (read > bytes)
      throw new InputError(
        `${address} is longer than the ${bytes} bytes that the manifest names.`,
        "Take another server.",
      );
    text += decoder.decode(chunk, { stream: true });
  }
  return text + decoder.decode();
}
