import type { ReactNode } from "react";

/** A section of a page of knowledge: its name and what it is at the left, its content at the right. */
export function Section({
  id,
  title,
  guide,
  children,
}: {
  /** Its place in the address. */
  readonly id?: string;
  readonly title: string;
  readonly guide?: ReactNode;
  readonly children: ReactNode;
}) {
  return (
    <section className="sec" id={id}>
      <header>
        <h2>{title}</h2>
        {guide !== undefined && <p>{guide}</p>}
      </header>
      <div>{children}</div>
    </section>
  );
}
