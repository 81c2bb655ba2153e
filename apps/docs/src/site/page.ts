import type { ReactNode } from "react";

/** A page of the site. */
export interface Page {
  /** Its address below the site's, as in `rules/gap/behaviour`; the first page is `index`. */
  readonly id: string;
  readonly title: string;
  /** What search engines and lists say of it, in a sentence. */
  readonly description?: string;
  /** What stands on it: drawn from data, or a text in Markdown without its title. */
  readonly body: ReactNode | { readonly markdown: string };
  /** Whether it shows something that is asked of the server. */
  readonly live?: boolean;
}
