import type { Advice, WhatIfWhole } from "@tapeline/engine";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";

import type { WrittenCase } from "../../cases/stored-case.ts";
import { Engine, engine } from "../../engine/client.ts";
import type { AssessmentSettings } from "../../engine/queries.ts";
import { withChanges, type NumberChanges } from "./changes.ts";
import { Latest } from "./latest.ts";

/** A case whose numbers are tried, and what comes of it. */
export interface WhatIf {
  /** Where the sliders are. */
  readonly changes: NumberChanges;
  /** The case with the changes at which the sliders came to rest: what is assessed in all worlds. */
  readonly settled: WrittenCase;
  /** What is advised where the sliders are, told first. */
  readonly advice: Advice | undefined;
  /** The verdict and its curves where the sliders are, or were a moment ago; none once they rest and nothing was moved. */
  readonly live: WhatIfWhole | undefined;
  readonly moving: boolean;
  /** Lays the case out before the first move. */
  readonly prepare: () => void;
  readonly change: (changes: NumberChanges, done: boolean) => void;
}

/**
 * Draws while the other advises: a verdict with its curves takes ten times as long as the advice, which would wait behind it. It is
 * started when something is first tried.
 */
const drawing = new Engine();

/** A slider rests when it was let go and not moved again for so long, in milliseconds. */
const restMs = 300;

/**
 * Tries numbers on a case. While a slider moves, first the advice and then the verdict are asked for, each for where it is now;
 * when it rests, `onRest` is told, and the case is assessed whole.
 */
export function useWhatIf(
  written: WrittenCase,
  settings: AssessmentSettings,
  from: NumberChanges,
  onRest: (changes: NumberChanges) => void,
): WhatIf {
  const [changes, setChanges] = useState(from);
  const [rested, setRested] = useState(from);
  const [advice, setAdvice] = useState<Advice>();
  const [live, setLive] = useState<WhatIfWhole>();
  const asking = useMemo(() => {
    const input = { case: written, ...settings };
    return {
      advice: new Latest(
        (tried: NumberChanges) =>
          engine.ask((client) =>
            client.assessment.whatIf.query({ ...input, changes: tried }),
          ) as Promise<Advice>,
        setAdvice,
      ),
      whole: new Latest(
        (tried: NumberChanges) =>
          drawing.ask((client) =>
            client.assessment.whatIfWhole.query({ ...input, changes: tried }),
          ) as Promise<WhatIfWhole>,
        setLive,
      ),
    };
  }, [written, settings]);
  useEffect(
    () => () => {
      asking.advice.stop();
      asking.whole.stop();
    },
    [asking],
  );
  const rest = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(rest.current), []);

  const change = useCallback(
    (tried: NumberChanges, done: boolean) => {
      setChanges(tried);
      asking.advice.ask(tried);
      asking.whole.ask(tried);
      clearTimeout(rest.current);
      if (!done) return;
      rest.current = setTimeout(() => {
        setRested(tried);
        onRest(tried);
      }, restMs);
    },
    [asking, onRest],
  );
  const prepare = useCallback(() => {
    asking.advice.ask({});
    asking.whole.ask({});
  }, [asking]);
  const settled = useMemo(() => withChanges(written, rested), [written, rested]);
  return { changes, settled, advice, live, moving: changes !== rested, prepare, change };
}
