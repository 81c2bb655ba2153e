import type { NearCondition } from "@tapeline/content/diff";
import { formatWithUnit } from "@tapeline/engine/format";
import { useWidth } from "@tapeline/ui";

import { count } from "../../portfolio/words.ts";
import styles from "./impact.module.css";
import { stripOf } from "./near-strip.ts";

const height = 84;
const line = 64;
/** Dots that would stand higher than this stand on the last one. */
const mostRise = 36;

/** Cases around a number that a rule compares with: those that it now reads otherwise are dark. */
export function NearView({
  near,
  name,
  unit,
}: {
  readonly near: NearCondition;
  /** What the number is of, and its unit. */
  readonly name: string;
  readonly unit?: string | undefined;
}) {
  const [ref, width] = useWidth<HTMLDivElement>(356);
  const strip = stripOf(near, width);
  const inWords = (value: number): string => formatWithUnit(unit, value);
  const { was, is, cases } = near;
  const says =
    strip === undefined
      ? "No case answers it with a number."
      : saysOf(near, strip.between, inWords);
  return (
    <div className={styles["near"]} ref={ref}>
      <p className="sm mut">
        <b className="med">{name}.</b> {says}
      </p>
      {strip !== undefined && (
        <>
          <svg width={width} height={height} role="img" aria-label={`${name}: ${says}`}>
            <path className="axis" d={`M0 ${line}H${width}${ticks(width)}`} />
            {strip.dots.map(({ id, x, rise, between }) => (
              <circle
                key={id}
                className={between ? styles["inside"] : styles["outside"]}
                cx={x}
                cy={line - 8 - Math.min(rise, mostRise)}
                r={4}
              />
            ))}
            {strip.was !== undefined && was !== undefined && (
              <>
                <path className={styles["was"]} d={`M${strip.was} 16V${line + 10}`} />
                <text className="axs" y={line + 20} {...beside(strip.was, width)}>
                  was {inWords(was)}
                </text>
              </>
            )}
            {strip.is !== undefined && is !== undefined && (
              <>
                <path className={styles["is"]} d={`M${strip.is} 12V${line + 10}`} />
                <text className="lbs" y={9} {...beside(strip.is, width)}>
                  {inWords(is)}
                </text>
              </>
            )}
          </svg>
          <details className="sm">
            <summary>{count(cases.length, "case")} around it</summary>
            <ul className={styles["plain"]}>
              {cases.map(({ id, title, value }) => (
                <li key={id}>
                  <span>{title}</span>
                  <span className="num">{inWords(value)}</span>
                </li>
              ))}
            </ul>
          </details>
        </>
      )}
    </div>
  );
}

function saysOf(
  { was, is, cases }: NearCondition,
  between: number,
  inWords: (value: number) => string,
): string {
  if (was === undefined) return `Compared with ${inWords(is!)} from now on.`;
  if (is === undefined) return `Compared with ${inWords(was)} no more.`;
  return `${between} of the ${count(cases.length, "nearest case")} ${between === 1 ? "lies" : "lie"} from ${inWords(Math.min(was, is))} to ${inWords(Math.max(was, is))}.`;
}

/** The marks of a tape: forty, each fifth longer, each tenth longest. */
const ticks = (width: number): string =>
  Array.from({ length: 41 }, (_, index) => {
    const length = index % 10 === 0 ? 9 : index % 5 === 0 ? 6 : 4;
    return `M${Math.round((index * width) / 4) / 10} ${line}v${length}`;
  }).join("");

/** A text at a place, on the side where there is room for it. */
const beside = (x: number, width: number) =>
  x > width / 2 ? { x: x - 4, textAnchor: "end" as const } : { x: x + 4 };
