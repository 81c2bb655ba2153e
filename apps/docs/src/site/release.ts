import { createLocalClient, type ApiClient } from "@tapeline/api";
import { knowledge, scenarios, type Scenario } from "@tapeline/content";
import { practice } from "@tapeline/content/practice";
import { texts, type Texts } from "@tapeline/content/texts";
import type { Knowledge } from "@tapeline/engine";
import { priceBook, type PriceBook } from "@tapeline/pricing";

/** What the pages are made from: one release of what we know and what things cost. */
export interface Release {
  readonly knowledge: Knowledge;
  readonly prices: PriceBook;
  readonly texts: Texts;
  readonly scenarios: readonly Scenario[];
  /** The day whose prices count. */
  readonly day: string;
  /** Asks the release what the app and the command line ask it, in this process. */
  readonly client: ApiClient;
}

/** The release of this checkout, as of its own day. */
export function thisRelease(): Release {
  const { day } = texts;
  const client = createLocalClient({
    knowledge,
    prices: priceBook,
    texts: () => Promise.resolve(texts),
    practice: () => Promise.resolve(practice),
    today: day,
  });
  return { knowledge, prices: priceBook, texts, scenarios, day, client };
}
