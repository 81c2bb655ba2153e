import type { Problem } from "@tapeline/documents";
import { previewText } from "@tapeline/content/tools/texts/text-preview.ts";
import { useDeferredValue, useId, useLayoutEffect, useMemo, useRef } from "react";

import { BodyFlaws } from "./body-flaws.tsx";
import { flawLines } from "./flaw-lines.ts";
import { insertedAt } from "./inserted-at.ts";
import { ReferencePicker } from "./reference-picker.tsx";
import { TextView } from "./text-view.tsx";
import type { TextParts } from "./text-parts.ts";
import styles from "./texts.module.css";
import { useKeptPlace } from "./use-kept-place.ts";
import type { TextTargets } from "./use-text-targets.ts";

/** The body of a text as Markdown, what may be put into it, what is wrong in it, and the page beside it. */
export function BodyEditor({
  text,
  parts,
  head,
  problems,
  targets,
  write,
}: {
  readonly text: string;
  readonly parts: TextParts;
  readonly head: Readonly<Record<string, unknown>>;
  /** What the check found in the body. */
  readonly problems: readonly Problem[];
  readonly targets: TextTargets;
  readonly write: (body: string) => void;
}) {
  const { body, bodyAt } = parts;
  const id = useId();
  const area = useRef<HTMLTextAreaElement>(null);
  const caret = useRef<number>(undefined);
  const keepPlace = useKeptPlace(area, body);
  // Words may be typed faster than a page is drawn.
  const drawn = useDeferredValue(text);
  const preview = useMemo(() => previewText(drawn, targets), [drawn, targets]);
  const flaws = flawLines(drawn, preview, problems);
  useLayoutEffect(() => {
    if (caret.current === undefined) return;
    area.current?.focus();
    area.current?.setSelectionRange(caret.current, caret.current);
    caret.current = undefined;
  }, [body]);
  const insert = (piece: string): void => {
    const { selectionStart = body.length, selectionEnd = body.length } = area.current ?? {};
    const next = insertedAt(body, { from: selectionStart, to: selectionEnd }, piece);
    caret.current = next.caret;
    write(next.text);
  };
  const goTo = (at: number): void => {
    const place = at - bodyAt;
    area.current?.focus();
    area.current?.setSelectionRange(place, place);
  };
  return (
    <section className={styles["body"]} aria-label="Text and preview">
      <div className={styles["written"]}>
        <label className={styles["label"]} htmlFor={id}>
          Text
        </label>
        <ReferencePicker targets={targets} onChoose={insert} />
        <textarea
          ref={area}
          id={id}
          className={`mono ${styles["markdown"]}`}
          aria-describedby={`${id}-about`}
          aria-invalid={flaws.length > 0 || undefined}
          value={body}
          onSelect={({ currentTarget }) => keepPlace(currentTarget)}
          onChange={({ target }) => {
            keepPlace(target);
            write(target.value);
          }}
        />
        <p id={`${id}-about`} className="sm cap">
          Markdown: ## headings, lists, _emphasis_, **strong**, [links](faq/cost).{" "}
          {preview !== undefined && `${preview.words} words, school grade ${preview.grade} of 12.`}
        </p>
        <BodyFlaws flaws={flaws} onGoTo={goTo} />
      </div>
      <TextView head={head} preview={preview} targets={targets} />
    </section>
  );
}
