import { grouped } from "@tapeline/engine/format";

import { toast } from "../../app/toast.ts";
import type { Exported } from "./exports/exported.ts";
import { sharedOf } from "./link/shared-case.ts";

/** Puts the link of a case with its verdict on the clipboard, and says so. */
export async function copyLink({ written, verdict }: Exported): Promise<void> {
  const { writeLink, TooLongToShare } = await import("./link/write-link.ts");
  try {
    const link = await writeLink(sharedOf(written, verdict), location.origin);
    await navigator.clipboard.writeText(link);
    toast(
      `Link copied. Its ${grouped(link.length)} characters hold the whole case; whoever has it can read it.`,
    );
  } catch (error) {
    toast(
      error instanceof TooLongToShare
        ? `Not copied: ${error.message}.`
        : "Not copied: this browser gives no access to the clipboard here. Save the case file instead.",
    );
  }
}
