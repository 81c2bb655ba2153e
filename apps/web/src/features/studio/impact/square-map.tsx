import { Fragment } from "react";

import styles from "./impact.module.css";
import type { OptionsById } from "./options-by-id.ts";
import { endsInWords, type Square } from "./squares.ts";

/** One square per published case, in the colour of the option that its plan ends at; where that changes it is split. */
export function SquareMap({
  squares,
  options,
}: {
  readonly squares: readonly Square[];
  readonly options: OptionsById;
}) {
  const changed = squares.filter((square) => square.changed).length;
  const names = new Map([...options.values()].map(({ code, short }) => [code, short]));
  return (
    <>
      <div
        className={styles["map"]}
        role="img"
        aria-label={`${squares.length} published cases; ${changed} ${changed === 1 ? "changes its" : "change their"} verdict`}
      >
        {squares.map(({ id, title, before, after, changed: turns }) => (
          <i key={id} title={title} className={classOf(before)} data-changed={turns || undefined}>
            {turns && before !== after && <b className={classOf(after)} />}
          </i>
        ))}
      </div>
      <p className="vh">
        {endsInWords(squares, (code) => names.get(code) ?? code).map((words) => (
          <Fragment key={words}>{words}. </Fragment>
        ))}
      </p>
      <p className="xs cap">
        One square per published case, by the option that its plan ends at. Framed squares change
        their verdict; split ones end elsewhere.
      </p>
    </>
  );
}

const classOf = (code: string | undefined): string =>
  code === undefined ? "" : `o${code.slice(1)}`;
