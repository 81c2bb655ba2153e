import { useQuery } from "@tanstack/react-query";

import { pathOf } from "../learn/address.ts";
import { textsQuery } from "../learn/learn-queries.ts";
import { PathLink } from "../learn/path-link.tsx";
import styles from "./calculator.module.css";

/** Texts that explain a calculator, by their addresses; those that a release does not have are left out. */
export function Explained({ texts }: { readonly texts: readonly string[] }) {
  const { data } = useQuery(textsQuery);
  const found = texts.flatMap((id) => data?.find((head) => head.id === id) ?? []);
  return (
    <div className={styles["explained"]}>
      {found.length > 0 && (
        <>
          <h3>Read on</h3>
          <ul>
            {found.map(({ id, title }) => (
              <li key={id}>
                <PathLink to={pathOf(id)}>{title}</PathLink>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
