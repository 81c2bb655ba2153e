import type { ReactNode } from "react";

/** A part of a page under a heading of its own, which the list of contents names. */
export function Section({
  id,
  title,
  guide,
  children,
}: {
  /** Its place in the address; made from the title if left out. */
  readonly id?: string;
  readonly title: string;
  readonly guide?: ReactNode;
  readonly children: ReactNode;
}) {
  return (
    <>
      <h2 {...(id === undefined ? {} : { id })}>{title}</h2>
      {guide !== undefined && <p className="mut">{guide}</p>}
      {children}
    </>
  );
}
