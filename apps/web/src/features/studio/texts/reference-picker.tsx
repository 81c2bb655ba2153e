import type { Segment } from "@tapeline/content/texts";
import { previewLine } from "@tapeline/content/tools/texts/text-preview.ts";
import { Icon } from "@tapeline/ui";
import { useId, useMemo, useState, type KeyboardEvent } from "react";

import { foundPieces, type Piece } from "./found-pieces.ts";
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
  const [marked, setMarked] = useState(0);
  const found = useMemo(() => foundPieces(targets, words), [targets, words]);
  const on = Math.min(marked, found.length - 1);
  const choose = (piece: Piece | undefined): void => {
    if (piece === undefined) return;
    setWords("");
    setMarked(0);
    onChoose(piece.writes);
  };
  const press = (event: KeyboardEvent): void => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && found.length > 0)
      setMarked((on + step + found.length) % found.length);
    else if (event.key === "Enter") choose(found[on]);
    else if (event.key === "Escape" && words !== "") setWords("");
    else return;
    event.preventDefault();
  };
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
          onChange={({ target }) => {
            setWords(target.value);
            setMarked(0);
          }}
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
            key={piece.writes}
            id={`${id}-${index}`}
            role="option"
            aria-selected={index === on}
            onPointerDown={(event) => {
              event.preventDefault();
              choose(piece);
            }}
          >
            <span>
              {piece.title} <span className="cap">{piece.kind}</span>
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
function figureOf({ writes }: Piece, targets: TextTargets): string {
  const { inside } = previewLine(writes, targets);
  const figures = inside.flatMap((segment: Segment) =>
    segment.kind === "number" || segment.kind === "day" ? [segment.text] : [],
  );
  return figures.length > 0 ? figures.join(" and ") : writes;
}
