import { useQuery } from "@tanstack/react-query";

import { engine } from "../../engine/client.ts";
import styles from "./calculator.module.css";

/** Texts that explain a calculator, by their addresses; those that a release does not have are left out. */
export function Explained({ texts }: { readonly texts: readonly string[] }) {
  const { data } = useQuery({
    queryKey: ["texts"],
    queryFn: () => engine.ask((client) => client.texts.list.query()),
    staleTime: Infinity,
  });
  const found = texts.flatMap((id) => data?.find((head) => head.id === id) ?? []);
  return (
    <div className={styles["explained"]}>
      {found.length > 0 && (
        <>
          <h3>Read on</h3>
          <ul>
            {found.map(({ id, title }) => (
              <li key={id}>
                <a href={`/learn/${id}`}>{title}</a>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
