import { toBase64Url } from "./base64url.ts";
import { packed } from "./pack.ts";
import { linkLimits, linkVersion, type SharedCase } from "./shared-case.ts";

/** A case that no link can hold. */
export class TooLongToShare extends Error {
  override readonly name = "TooLongToShare";
  constructor() {
    super("the case is too long for a link; save its YAML file and send that");
  }
}

/**
 * The link that opens a case with its verdict anywhere. All of it stands after `#`, which a browser sends to nobody. Throws
 * `TooLongToShare` where that would be longer than a link may be.
 */
export async function writeLink(shared: SharedCase, origin: string): Promise<string> {
  const bytes = new TextEncoder().encode(JSON.stringify(shared));
  const fragment = `${linkVersion}.${toBase64Url(await packed(bytes))}`;
  if (fragment.length > linkLimits.characters || bytes.length > linkLimits.bytes)
    throw new TooLongToShare();
  return `${origin}/open#${fragment}`;
}
