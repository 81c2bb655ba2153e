import type { ApiClient } from "@tapeline/api/client";

type Studio = ApiClient["studio"];

/** What came of publishing a draft. */
export type Published = Awaited<ReturnType<Studio["publish"]["mutate"]>>;
/** What came of committing it. */
export type Committed = Awaited<ReturnType<Studio["commit"]["mutate"]>>;
/** What came of either, and from when on readers get it; absent: at once. */
export type Outcome = (Published | Committed) & { readonly activateAt?: string | undefined };
