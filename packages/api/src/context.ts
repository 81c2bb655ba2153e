import type { Texts } from "@tapeline/content/texts";
import type { Knowledge } from "@tapeline/engine";
import type { Practice } from "@tapeline/engine/practice";
import type { PriceBook } from "@tapeline/pricing";

import type { JobObserver } from "./job.ts";
import type { Releases } from "./releases/releases.ts";
import type { Drafts } from "./studio/drafts.ts";

/** One release of what we know and what things cost. */
export interface Release {
  readonly knowledge: Knowledge;
  readonly prices: PriceBook;
  /** What we say of it, fetched when it is first asked for: no verdict needs it. */
  readonly texts: () => Promise<Texts>;
  /** What follows from a verdict, fetched when it is first asked for: it can move no number of one. */
  readonly practice: () => Promise<Practice>;
}

/** What every answer rests on: one release, and the day. */
export interface ApiContext extends Release {
  /** The day that counts where a call names none, as in `2026-11-24`. */
  readonly today: string;
  /** All releases that are held where the call is answered; none where there is the one above alone. */
  readonly releases?: Releases | undefined;
  /** Drafts of changes to the content; none where no checkout is served. */
  readonly drafts?: Drafts | undefined;
  /** Whether the call came with the editors' token; `undefined` where there is none that it could have come with. */
  readonly isEditor?: boolean | undefined;
  /** Told of each long computation's steps and of its end. */
  readonly observe?: JobObserver | undefined;
  /** Aborted when whoever serves is about to end: long computations stop. */
  readonly stopping?: AbortSignal | undefined;
}
