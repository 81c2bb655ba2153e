import type { AddressLinkProps } from "@tapeline/ui/knowledge";

import { pathOf } from "./address.ts";
import { PathLink } from "./path-link.tsx";

/** A link to where an address of the content stands among these pages. */
export function LearnLink({ to, ...rest }: AddressLinkProps) {
  return <PathLink to={pathOf(to)} {...rest} />;
}
