import { Link, useNavigate } from "@tanstack/react-router";

import { toast } from "../../../app/toast.ts";
import { askStudio } from "../shell/studio-client.ts";
import styles from "./publish.module.css";

/** Removes a draft whose change is in the repository; until somebody does, it can be worked on. */
export function DoneWithDraft({ draftId }: { readonly draftId: string }) {
  const navigate = useNavigate();
  const remove = async (): Promise<void> => {
    try {
      await askStudio((client) => client.studio.remove.mutate({ id: draftId }));
      await navigate({ to: "/studio" });
      toast("Draft removed; its change is in the repository");
    } catch (error) {
      toast(`The draft is still there: ${(error as Error).message}`);
    }
  };
  return (
    <p className={styles["buttons"]}>
      <button className="btn line" type="button" onClick={() => void remove()}>
        Remove this draft: it is done
      </button>
      <Link className="btn quiet" to="/studio">
        All drafts
      </Link>
    </p>
  );
}
