import type { Partner } from "@tapeline/content/texts";
import { Segments } from "@tapeline/ui/knowledge";

import styles from "./learn.module.css";

/** An offer of help, with who is paid for it. */
export function PartnerBlock({
  partner: { title, body, link, interest },
}: {
  readonly partner: Partner;
}) {
  return (
    <aside className={styles.partner} aria-label="An offer of help">
      <h2>{title}</h2>
      <p>
        <Segments inside={body} />
      </p>
      {link !== undefined && (
        <a className="btn line" href={link.url} rel="noreferrer sponsored">
          {link.title}
        </a>
      )}
      <p className="xs cap">{interest}</p>
    </aside>
  );
}
