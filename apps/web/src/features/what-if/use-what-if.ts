import type { Advice, WhatIfWhole } from "@tapeline/engine";
import { useCallback, useDeferredValue, useEffect, useMemo, useRef, useState } from "react";

import type { WrittenCase } from "../../cases/stored-case.ts";
import { Engine, engine } from "../../engine/client.ts";
import type { AssessmentSettings } from "../../engine/queries.ts";
import { withChanges, type NumberChanges } from "./changes.ts";
import { Latest } from "./latest.ts";
import { Trial } from "./trial.ts";

/** A verdict with its curves, and the numbers that were tried for it. */
export interface Live extends WhatIfWhole {
  readonly tried: NumberChanges;
  /** The figures before it were still to be drawn when it came: it does not wait as they did. */
  readonly urgent: boolean;
}

/** A case whose numbers are tried, and what comes of it. */
export interface WhatIf {
  /** Where the sliders are, and what is advised there, told first. */
  readonly trial: Trial;
  /** The case with the changes at which the sliders came to rest: what is assessed in all worlds. */
  readonly settled: WrittenCase;
  /** The verdict and its curves where the sliders are, or were a moment ago; none once they rest and nothing was moved. */
  readonly live: Live | undefined;
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
 * Tries numbers on a case. While a slider moves, first the advice and, once it is told, the verdict are asked for where it is now;
 * when it rests, `onRest` is told, and the case is assessed whole.
 */
export function useWhatIf(
  written: WrittenCase,
  settings: AssessmentSettings,
  from: NumberChanges,
  onRest: (changes: NumberChanges) => void,
): WhatIf {
  const [trial] = useState(() => new Trial(from));
  const [rested, setRested] = useState(from);
  const [moving, setMoving] = useState(false);
  const [live, setLive] = useState<Live>();
  const late = useDeferredValue(live);
  const drawn = useRef(true);
  useEffect(() => {
    drawn.current = true;
  }, [late]);
  const asking = useMemo(() => {
    const input = { case: written, ...settings };
    const whole = new Latest(
      (tried: NumberChanges) =>
        drawing.ask((client) =>
          client.assessment.whatIfWhole.query({ ...input, changes: tried }),
        ) as Promise<WhatIfWhole>,
      (seen, tried) => {
        setLive({ ...seen, tried, urgent: !drawn.current });
        drawn.current = false;
      },
    );
    const advice = new Latest(
      (tried: NumberChanges) =>
        engine.ask((client) =>
          client.assessment.whatIf.query({ ...input, changes: tried }),
        ) as Promise<Advice>,
      (told, tried) => {
        trial.advise(told, tried);
        // Not before: two workers and the page share two processors on a small machine.
        whole.ask(tried);
      },
    );
    return { advice, whole };
  }, [written, settings, trial]);
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
      // A hand that lets go changes nothing.
      if (tried !== trial.now().changes) {
        // Asked before anything is drawn: the answer is computed meanwhile.
        asking.advice.ask(tried);
        trial.move(tried);
        setMoving(true);
      }
      clearTimeout(rest.current);
      if (!done) return;
      rest.current = setTimeout(() => {
        setRested(tried);
        setMoving(false);
        onRest(tried);
      }, restMs);
    },
    [asking, onRest, trial],
  );
  const prepare = useCallback(() => asking.advice.ask({}), [asking]);
  const settled = useMemo(() => withChanges(written, rested), [written, rested]);
  return { trial, settled, live, moving, prepare, change };
}
