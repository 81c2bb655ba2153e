import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";

import { toast } from "../../../app/toast.ts";
import { beginWith } from "./begin-with.ts";
import { Text } from "./conflict-view.tsx";
import styles from "./conflict-view.module.css";
import { deviceRoom } from "./unsaved-room.ts";

/** Texts on this device that never reached a draft which is gone: to read, and to go on with in a new draft. */
export function LeftBehind({ draftId, name }: { readonly draftId: string; readonly name: string }) {
  const navigate = useNavigate();
  const { data = [] } = useQuery({
    queryKey: ["studio", "left", draftId],
    queryFn: () => deviceRoom.list(draftId).catch(() => []),
    staleTime: 0,
  });
  if (data.length === 0) return null;
  const goOn = async (): Promise<void> => {
    try {
      const id = await beginWith({ title: data[0]!.title, by: name, files: data });
      await Promise.all(data.map((unsaved) => deviceRoom.remove(unsaved)));
      await navigate({ to: "/studio/$draftId", params: { draftId: id } });
    } catch (error) {
      toast(`No draft was begun: ${(error as Error).message}`);
    }
  };
  return (
    <section className={styles["conflict"]}>
      <h2>What you had typed is here</h2>
      {data.map(({ path, page, text }) => (
        <section key={`${path} ${page}`} aria-label={path}>
          <h3 className="mono sm">{path}</h3>
          <Text text={text} />
        </section>
      ))}
      <div>
        <button className="btn" type="button" onClick={() => void goOn()}>
          Begin a new draft with it
        </button>
      </div>
    </section>
  );
}
