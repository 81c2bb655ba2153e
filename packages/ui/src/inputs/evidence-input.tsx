import { useId, type ReactNode } from "react";

import { FigureField, Segments, type NumberField } from "./range-input.tsx";
import { TapeSlider } from "./tape-slider.tsx";
import type { TapeScale } from "./tape-scale.ts";

/** How one knows a pass rate: not at all, from a few items, or from enough of them. */
export type EvidenceKind = "guess" | "small" | "measured";

/** So many of so many passed, with the interval that follows; shares in per cent. */
export function EvidenceInput({
  kind,
  onKind,
  passed,
  of,
  share,
  band,
  scale,
  threshold,
  problem,
  children,
}: {
  readonly kind: EvidenceKind;
  readonly onKind: (kind: EvidenceKind) => void;
  readonly passed: NumberField;
  readonly of: NumberField;
  /** Share that passed, with its 95 % interval; absent while nothing is counted. */
  readonly share?: { readonly at: string; readonly interval: string } | undefined;
  readonly band?:
    | { readonly low: number; readonly high: number; readonly dashed?: boolean }
    | undefined;
  readonly scale: TapeScale;
  readonly threshold?: { readonly at: number; readonly label: string } | undefined;
  readonly problem?: { readonly says: string; readonly fix?: ReactNode } | undefined;
  /** What is said in place of the fields while nothing is counted. */
  readonly children?: ReactNode;
}) {
  const told = useId();
  const known = useId();
  return (
    <>
      <div className="qi">
        <div className="lab">
          <span id={known}>How do you know?</span>
          <Segments
            label="How do you know?"
            values={[
              ["guess", "Guess"],
              ["small", "Small test"],
              ["measured", "Measured"],
            ]}
            value={kind}
            onValue={onKind}
          />
        </div>
        {kind === "guess" ? (
          children
        ) : (
          <>
            <div className="lab">
              <span>Result</span>
              <div className="row">
                <FigureField field={passed} describedBy={told} />
                <span className="mut">usable of</span>
                <FigureField field={of} describedBy={told} />
                <span className="mut">graded</span>
              </div>
            </div>
            <output className="out">
              <b>{share?.at ?? "–"}</b>
              <span>{share === undefined ? "count both" : `${share.interval}, 95% interval`}</span>
            </output>
          </>
        )}
      </div>
      <p className="wrong sm" id={told} role={problem === undefined ? undefined : "alert"}>
        {problem?.says} {problem?.fix}
      </p>
      <TapeSlider
        scale={scale}
        {...(band === undefined ? {} : { band })}
        {...(threshold === undefined ? {} : { threshold })}
        format={(value) => `${value}%`}
      />
    </>
  );
}
