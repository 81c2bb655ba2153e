import { formatDay } from "@tapeline/engine/format";

import type { Figure } from "./figures-of.ts";

/** Where the figures of a text come from: what each is, its range, its day, and what it rests on. */
export function FigureList({ figures }: { readonly figures: readonly Figure[] }) {
  if (figures.length === 0) return null;
  return (
    <section className="kn-after" aria-labelledby="figures">
      <h2 id="figures">Where the figures come from</h2>
      <ol className="kn-figures">
        {figures.map((figure, index) => (
          <li key={figure.reference} id={`figure-${index + 1}`}>
            <span>
              <b>{figure.text}</b> {figure.title}
            </span>
            <span className="cap">
              {figure.kind === "number" && <>as of {formatDay(figure.day)}; </>}
              {figure.origin.editorial === undefined
                ? figure.origin.sources.map(({ url, title, retrieved }, place) => (
                    <span key={place}>
                      {place > 0 && ", "}
                      {url === undefined ? (
                        (title ?? "a source without an address")
                      ) : (
                        <a href={url} rel="noreferrer">
                          {title ?? new URL(url).hostname}
                        </a>
                      )}
                      , read {formatDay(retrieved)}
                    </span>
                  ))
                : `our own judgement: ${figure.origin.editorial}`}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
