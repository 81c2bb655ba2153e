import { AddressLink } from "@tapeline/ui/knowledge";
import type { ReactNode } from "react";

/** A line of a list: the way to a page, and what is said of it. */
export interface LinkLine {
  /** The address of the page. */
  readonly to: string;
  readonly title: ReactNode;
  readonly says?: ReactNode;
}

/** Pages in a line each. */
export function LinkList({ lines }: { readonly lines: readonly LinkLine[] }) {
  return (
    <ul className="kn-lines">
      {lines.map(({ to, title, says }) => (
        <li key={to}>
          <AddressLink to={to}>{title}</AddressLink>
          {says !== undefined && <span>{says}</span>}
        </li>
      ))}
    </ul>
  );
}
