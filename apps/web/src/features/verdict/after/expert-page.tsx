import { useQuery } from "@tanstack/react-query";
import { Icon } from "@tapeline/ui";

import { toast } from "../../../app/toast.ts";
import type { AfterProps } from "../after-section.tsx";
import styles from "../verdict-page.module.css";
import { expertPageQuery } from "./practice-queries.ts";

/** One page for an outside expert: the job, what is known, what binds, the answer, what is open and what to ask. */
export function ExpertPage(props: AfterProps) {
  const { data, isError } = useQuery(expertPageQuery(props));
  if (isError) return <p role="alert">The page could not be written.</p>;
  if (data === undefined) return <p className="cap">Writing the page …</p>;
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(data.text);
      toast("Page copied");
    } catch {
      toast("Not copied: this browser gives no access to the clipboard here.");
    }
  };
  return (
    <div className={styles["after"]}>
      <button className="btn line s" type="button" onClick={() => void copy()}>
        <Icon name="copy" />
        Copy the page
      </button>
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a page wider than a phone is scrolled by keys too */}
      <pre tabIndex={0} aria-label="The page for an outside expert">
        {data.text}
      </pre>
    </div>
  );
}
