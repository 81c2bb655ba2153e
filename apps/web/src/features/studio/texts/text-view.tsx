import "@tapeline/ui/knowledge.css";
import { previewLine, type TextPreview } from "@tapeline/content/tools/texts/text-preview.ts";
import { formatDay } from "@tapeline/engine/format";
import { Blocks, FigureList, figuresOf, linesOf, Segments } from "@tapeline/ui/knowledge";
import { memo } from "react";

import styles from "./texts.module.css";
import type { TextTargets } from "./use-text-targets.ts";

/** A text as readers will see it, and which of its figures are not there yet. */
export const TextView = memo(function TextView({
  head,
  preview,
  targets,
}: {
  readonly head: Readonly<Record<string, unknown>>;
  readonly preview: TextPreview | undefined;
  readonly targets: TextTargets;
}) {
  const summary = previewLine(wordsOf(head["summary"]), targets).inside;
  const blocks = preview?.blocks ?? [];
  const figures = figuresOf([summary, ...linesOf(blocks)]);
  const references = [...figures.keys()];
  return (
    <section className={styles["view"]} aria-label="Preview">
      <p className={styles["title"]}>{wordsOf(head["title"])}</p>
      <p className="lead">
        <Segments inside={summary} figures={references} />
      </p>
      <div className="kn-prose">
        <Blocks blocks={blocks} figures={references} />
      </div>
      <FigureList figures={[...figures.values()]} />
      <p className="sm cap">
        Figures of release {targets.version}, as of {formatDay(targets.records.day)}.
        {preview !== undefined &&
          preview.reckonedLater.length > 0 &&
          ` Reckoned when the draft is published: ${preview.reckonedLater.join(", ")}.`}
      </p>
    </section>
  );
});

const wordsOf = (value: unknown): string => (typeof value === "string" ? value : "");
