import { queryOptions } from "@tanstack/react-query";

import { currentRelease, releasePart } from "../../../engine/release.ts";
import { askStudio } from "./studio-client.ts";

/** All drafts of the server. */
export const draftsQuery = queryOptions({
  queryKey: ["studio", "drafts"],
  queryFn: () => askStudio((client) => client.studio.list.query()),
});

/** A draft as it was when it was opened; its work goes on from there. */
export const draftQuery = (id: string) =>
  queryOptions({
    queryKey: ["studio", "draft", id],
    queryFn: () => askStudio((client) => client.studio.get.query({ id })),
    staleTime: 0,
    gcTime: 0,
  });

/** All files that a draft may hold, with what a list shows of them. */
export const filesQuery = (id: string) =>
  queryOptions({
    queryKey: ["studio", "files", id],
    queryFn: () => askStudio((client) => client.studio.files.query({ id })),
    staleTime: 60_000,
    // A server that has just begun to read a commit may take its time.
    retry: 2,
  });

/** What forms choose references from: the release that is the current one where the pages came from. */
export const studioReleaseQuery = queryOptions({
  queryKey: ["studio", "release"],
  queryFn: async () => {
    const release = await currentRelease();
    const [knowledge, prices] = await Promise.all([
      releasePart(release, "knowledge"),
      releasePart(release, "prices"),
    ]);
    return { knowledge, prices };
  },
  staleTime: Infinity,
});
