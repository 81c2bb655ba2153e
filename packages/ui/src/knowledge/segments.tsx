import type { Segment } from "@tapeline/content/texts";
import { Fragment } from "react";

import { AddressLink } from "./address-link.tsx";

/** A line of a text. Figures lead to where they come from, at the end of the page, if `figures` says where. */
export function Segments({
  inside,
  figures = [],
}: {
  readonly inside: readonly Segment[];
  /** References of the figures listed on the page, in their order. */
  readonly figures?: readonly string[];
}) {
  return inside.map((segment, index) => (
    // A line never changes, so its pieces keep their places.
    <Fragment key={index}>{piece(segment, figures)}</Fragment>
  ));
}

function piece(segment: Segment, figures: readonly string[]) {
  switch (segment.kind) {
    case "text":
      return segment.text;
    case "code":
      return <code className="mono">{segment.text}</code>;
    case "strong":
      return (
        <strong>
          <Segments inside={segment.inside} figures={figures} />
        </strong>
      );
    case "emphasis":
      return (
        <em>
          <Segments inside={segment.inside} figures={figures} />
        </em>
      );
    case "link":
      return (
        <AddressLink to={segment.to}>
          <Segments inside={segment.inside} figures={figures} />
        </AddressLink>
      );
    case "number":
    case "day": {
      const place = figures.indexOf(segment.reference);
      return place < 0 ? (
        segment.text
      ) : (
        <a className="kn-figure" href={`#figure-${place + 1}`} title={segment.title}>
          {segment.text}
        </a>
      );
    }
  }
}
