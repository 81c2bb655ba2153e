import type { Segment } from "@tapeline/content/texts";
import { previewLine } from "@tapeline/content/tools/texts/text-preview.ts";
import { Icon } from "@tapeline/ui";
import { useId, useMemo, useState } from "react";

import type { Findable } from "../fields/search-entries.ts";
import { useMarked } from "../fields/use-marked.ts";
import { foundPieces } from "./found-pieces.ts";
import styles from "./texts.module.css";
import type { TextTargets } from "./use-text-targets.ts";

/** Finds a figure, a name or a text by words and puts it where the text is being written. */
export function ReferencePicker({
  targets,
  onChoose,
}: {
  readonly targets: TextTargets;
  readonly onChoose: (piece: string) => void;
}) {
  const id = useId();
  const [words, setWords] = useState("");
  const found = useMemo(() => foundPieces(targets, words), [targets, words]);
  const search = (typed: string): void => {
    setWords(typed);
    mark(0);
  };
  const choose = ({ id: piece }: Findable): void => {
    search("");
    onChoose(piece);
  };
  const { on, mark, press } = useMarked(found, {
    onChoose: choose,
    onLeave: words === "" ? undefined : () => search(""),
  });
  const isOpen = words.trim() !== "";
  return (
    <div className={styles["picker"]}>
      <span className={`field ${styles["search"]}`}>
        <Icon name="search" />
        <input
          role="combobox"
          aria-label="Insert a figure, a name or a link"
          aria-expanded={isOpen}
          aria-controls={`${id}-list`}
          aria-activedescendant={isOpen && on >= 0 ? `${id}-${on}` : undefined}
          aria-autocomplete="list"
          placeholder="Insert a figure, a name or a link"
          autoComplete="off"
          spellCheck={false}
          value={words}
          onChange={({ target }) => search(target.value)}
          onKeyDown={press}
        />
      </span>
      <ul
        id={`${id}-list`}
        role="listbox"
        aria-label="What can be inserted"
        hidden={!isOpen || found.length === 0}
        className={styles["found"]}
      >
        {found.map((piece, index) => (
          <li
            key={piece.id}
            id={`${id}-${index}`}
            role="option"
            aria-selected={index === on}
            onPointerDown={(event) => {
              event.preventDefault();
              choose(piece);
            }}
          >
            <span>
              {piece.title} <span className="cap">{piece.note}</span>
            </span>
            <span className="sm cap">{figureOf(piece, targets)}</span>
          </li>
        ))}
      </ul>
      <p className="sm cap" role="status">
        {isOpen && found.length === 0 ? "Nothing of that name in the release." : ""}
      </p>
    </div>
  );
}

/** What a piece reads as, where it is a figure; else what is written for it. */
function figureOf({ id: writes }: Findable, targets: TextTargets): string {
  const { inside } = previewLine(writes, targets);
  const figures = inside.flatMap((segment: Segment) =>
    segment.kind === "number" || segment.kind === "day" ? [segment.text] : [],
  );
  return figures.length > 0 ? figures.join(" and ") : writes;
}
