import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";

/** A link to a page whose address comes from the content. */
export function PathLink({
  to,
  className,
  children,
}: {
  readonly to: string;
  readonly className?: string | undefined;
  readonly children: ReactNode;
}) {
  const [path = "/", hash] = to.split("#");
  return (
    <Link to={path} {...(hash === undefined ? {} : { hash })} className={className}>
      {children}
    </Link>
  );
}
