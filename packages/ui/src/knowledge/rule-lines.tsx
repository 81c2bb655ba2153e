import type { Rule } from "@tapeline/engine";

import { kindWords } from "./kind-words.ts";
import { AddressLink } from "./address-link.tsx";

/** Rules in a line each: the way to its page, its kind and what rules of that kind do. */
export function RuleLines({ rules }: { readonly rules: readonly Rule[] }) {
  return (
    <ul className="kn-lines">
      {rules.map(({ id, title, kind }) => (
        <li key={id}>
          <AddressLink to={`rules/${id}`}>{title}</AddressLink>
          <span>
            {kindWords[kind].one}: {kindWords[kind].does}
          </span>
        </li>
      ))}
    </ul>
  );
}
