import type { AddressLinkProps } from "@tapeline/ui/knowledge";

/** Where an address of the content stands on this site, seen from its root: `rules/gap/behaviour` at `/rules/gap/behaviour/`. */
function pathOf(address: string): string {
  const [page = "", place] = address.split("#");
  const word = /^glossary\/(.+)$/.exec(page)?.[1];
  if (word !== undefined) return `/glossary/#${word}`;
  const path = page === "" ? "/" : `/${page}/`;
  return place === undefined ? path : `${path}#${place}`;
}

/** A link to a page of this site by its address. */
export function DocsLink({ to, ...rest }: AddressLinkProps) {
  return <a href={pathOf(to)} {...rest} />;
}
