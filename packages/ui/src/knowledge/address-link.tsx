import { createContext, useContext, type ReactNode } from "react";

/** What a link to a page of the content is given: its address, as in `rules/gap/behaviour`, and what stands in it. */
export interface AddressLinkProps {
  readonly to: string;
  readonly className?: string | undefined;
  readonly children: ReactNode;
}

/** How a front end links to an address of the content; it knows where its pages stand. */
export const AddressLinks = createContext<(props: AddressLinkProps) => ReactNode>(
  ({ to, ...rest }) => <a href={`/${to}`} {...rest} />,
);

/** A link to a page of the content, or to one elsewhere. */
export function AddressLink(props: AddressLinkProps) {
  const Link = useContext(AddressLinks);
  const { to, ...rest } = props;
  return to.startsWith("https://") ? (
    <a href={to} rel="noreferrer" {...rest} />
  ) : (
    <Link {...props} />
  );
}
