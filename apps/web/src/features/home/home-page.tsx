import "@tapeline/ui/sentence.css";

import figures from "virtual:tapeline-home";
import built from "virtual:tapeline-release";

import { firstSentence } from "@tapeline/ui/sentence";
import { SentenceForm } from "@tapeline/ui/sentence-form";
import { useState, useSyncExternalStore } from "react";

import { onReleaseInUse, releaseKnown } from "../../engine/release-in-use.ts";
import { Decides } from "./decides.tsx";
import { Ends } from "./ends.tsx";
import styles from "./home-page.module.css";
import { Ladder } from "./ladder.tsx";
import { LatestPrices } from "./latest-prices.tsx";
import { QuickVerdict } from "./quick-verdict.tsx";
import { useLiveVerdict, warmUp } from "./use-live-verdict.ts";

/** The first page: one sentence to fill in, what it comes to, and how that is found. */
export function HomePage() {
  const [sentence, setSentence] = useState(firstSentence);
  const live = useLiveVerdict(sentence);
  const inUse = useSyncExternalStore(onReleaseInUse, releaseKnown);
  return (
    <>
      <section className={`wrap ${styles.title}`}>
        <h1 className={styles.display}>Do you need a custom LLM?</h1>
        <p className="lead">
          Usually not. Describe the job and Tapeline measures it against eight ways to do it, prices
          each over {figures.horizonMonths} months, and tells you what would change the answer.
        </p>
      </section>
      {inUse !== undefined && inUse.hash !== built.hash && (
        <p className="wrap cap">
          Release {inUse.version} is in use. Until you change the sentence, this page shows figures
          of release {built.version}, which it was built with.
        </p>
      )}
      <section className={`wrap ${styles.hero}`} aria-label="Quick measure">
        {/* The engine is fetched while the first word is still being chosen. */}
        <SentenceForm sentence={sentence} onChange={setSentence} onTouch={warmUp} />
        <QuickVerdict sentence={sentence} live={live} />
      </section>
      <Ladder live={live} />
      <div className="wrap">
        <Ends scenarios={figures.scenarios} />
        <Decides figures={figures} />
        <LatestPrices
          prices={figures.prices}
          total={figures.scenarios.total}
          year={figures.day.slice(0, 4)}
        />
      </div>
    </>
  );
}
