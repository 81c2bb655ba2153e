import { Fragment } from "react";

/** What a comment of documentation says: paragraphs apart, names in backquotes as code. */
export function CommentText({ says }: { readonly says: string }) {
  return says.split(/\n{2,}/).map((paragraph, place) => (
    <p key={place}>
      {paragraph.split("`").map((piece, at) => (
        <Fragment key={at}>{at % 2 === 1 ? <code>{piece}</code> : piece}</Fragment>
      ))}
    </p>
  ));
}
