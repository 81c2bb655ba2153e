import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { useState } from "react";

import { usePageTitle } from "../../../app/page-title.ts";
import { useShortcut } from "../../../app/shortcuts.ts";
import { DraftBar } from "./draft-bar.tsx";
import type { DraftWork } from "./draft-work.ts";
import { FilePane } from "./file-pane.tsx";
import { LeftBehind } from "./left-behind.tsx";
import { ListPane } from "./list-pane.tsx";
import { SidePane } from "./side-pane.tsx";
import styles from "./draft-room.module.css";
import { filesQuery } from "./studio-queries.ts";
import { useDraftView, useDraftWork } from "./use-draft-work.ts";

/** A draft that is worked on, once the server has told of it. */
export function DraftRoom({ draftId, name }: { readonly draftId: string; readonly name: string }) {
  const { work, error, again } = useDraftWork(draftId, name);
  if (work !== undefined) return <Desk work={work} name={name} />;
  return (
    <section className="wrap message" aria-busy={error === null}>
      {error === null ? (
        <p className="cap">Fetching the draft…</p>
      ) : (
        <>
          <h1>This draft did not open.</h1>
          <p className="lead" role="alert">
            {sentence(error.message)} What was typed here and not saved is kept on this device.
          </p>
          <div className="choices">
            <button className="btn" type="button" onClick={again}>
              Open it again
            </button>
            <Link className="btn line" to="/studio">
              All drafts
            </Link>
          </div>
          <LeftBehind draftId={draftId} name={name} />
        </>
      )}
    </section>
  );
}

const sentence = (words: string): string =>
  `${words.charAt(0).toUpperCase()}${words.slice(1).replace(/\.$/, "")}.`;

/** Bar, list, form and what stands beside it. */
function Desk({ work, name }: { readonly work: DraftWork; readonly name: string }) {
  const view = useDraftView(work);
  const { id, title } = view.draft;
  const listed = useQuery(filesQuery(id));
  const path = usePathOpen();
  const navigate = useNavigate();
  const [listShown, setListShown] = useState(false);
  usePageTitle(`Studio: ${title}`);
  const open = (chosen: string): void => {
    setListShown(false);
    void navigate({ to: "/studio/$draftId", params: { draftId: id }, search: { path: chosen } });
  };
  useShortcut({
    key: "s",
    withControl: true,
    does: "Save the draft",
    where: "Studio",
    run: () => void work.flush(),
  });
  return (
    <div className={styles["room"]}>
      <h1 className="vh">Draft: {title}</h1>
      <DraftBar work={work} view={view} path={path} name={name} />
      <div className={styles["panes"]} data-list={listShown || undefined}>
        <ListPane
          work={work}
          view={view}
          files={listed.data ?? []}
          waiting={listed.isPending}
          failed={listed.error}
          onAgain={() => void listed.refetch()}
          path={path}
          shown={listShown}
          onShow={setListShown}
          onOpen={open}
        />
        <FilePane key={path} work={work} view={view} path={path} onOpen={open} />
        <SidePane work={work} view={view} path={path} />
      </div>
    </div>
  );
}

/** The file that the address names. */
function usePathOpen(): string | undefined {
  const { path } = useSearch({ from: "/studio/$draftId" });
  return typeof path === "string" ? path : undefined;
}
