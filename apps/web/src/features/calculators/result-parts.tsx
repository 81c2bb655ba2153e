import {
  formatDay,
  formatMoney,
  formatMoneyRange,
  formatNumber,
  formatRange,
} from "@tapeline/engine/format";
import type { ReactNode } from "react";

import styles from "./calculator.module.css";

/** Low, middle and high of a result. */
export interface Estimate {
  readonly p10: number;
  readonly p50: number;
  readonly p90: number;
}

/** `$181k–$290k`, or one figure where both ends read the same. */
export const moneyRange = ({ p10, p90 }: Estimate): string => formatMoneyRange(p10, p90);
/** The same of any number, to three figures. */
export const numberRange = ({ p10, p90 }: Estimate): string => formatRange(p10, p90, rough);

const rough = (value: number): string => formatNumber(Number(value.toPrecision(3)));
/** The middle of an amount. */
export const moneyMiddle = ({ p50 }: Estimate): string => formatMoney(p50);

/** Figures with their names, as a list of pairs. */
export function Figures({ children }: { readonly children: ReactNode }) {
  return <dl className={styles["figures"]}>{children}</dl>;
}

/** One figure: what it is, its range first, then its middle, and what it rests on. */
export function FigureLine({
  name,
  value,
  middle,
  children,
}: {
  readonly name: string;
  readonly value: string;
  readonly middle?: string;
  readonly children?: ReactNode;
}) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        <b className="num">{value}</b>
        {middle !== undefined && middle !== value && <span className="cap"> median {middle}</span>}
        {children !== undefined && <span className={`sm mut ${styles["note"]}`}>{children}</span>}
      </dd>
    </div>
  );
}

/** A formula with its numbers. */
export function Formula({
  name = "At the middle of each figure",
  children,
}: {
  readonly name?: string;
  readonly children: ReactNode;
}) {
  return (
    <div className={styles["formula"]}>
      <h3>{name.charAt(0).toUpperCase() + name.slice(1)}</h3>
      <p className="mono">{children}</p>
    </div>
  );
}

/** What an accelerator-hour costs and where that was read. */
export function HourNote({
  hour,
}: {
  readonly hour: {
    readonly perGpuHour: number;
    readonly paidFor: number;
    readonly cloud: string;
    readonly from: string;
    readonly standing: string;
    readonly source: string;
  };
}) {
  const { perGpuHour, paidFor, cloud, from, standing, source } = hour;
  return (
    <>
      {formatMoney(perGpuHour)} an accelerator-hour at {cloud} from {formatDay(from)},{" "}
      {standing.replaceAll("-", " ")}
      {paidFor > 1 && `, ${paidFor} paid for`}.{" "}
      {source.startsWith("https://") && (
        <a href={source} rel="noreferrer">
          Source
        </a>
      )}
    </>
  );
}

/** What something rests on, in words. */
export function SpeedFrom({ from, factor }: { readonly from: string; readonly factor: number }) {
  const words: Readonly<Record<string, string>> = {
    accelerator: "measured: figures were published of this accelerator",
    generation: "measured nearby: figures were published of its generation",
    neither: "formula alone: no figures were published of it",
  };
  return (
    <>
      <span className="tag">{words[from] ?? from}</span> The interval is the middle ÷ and ×{" "}
      {formatNumber(factor)}.
    </>
  );
}
