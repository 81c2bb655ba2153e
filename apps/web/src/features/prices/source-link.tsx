import { formatDay } from "@tapeline/engine/format";

/** Where a figure was read. */
interface Read {
  readonly url?: string;
  readonly archivedUrl?: string;
  readonly retrieved: string;
  readonly kind: string;
  readonly note?: string;
  readonly attribution?: string;
}

/** The page that a figure was read at and the day; without an address, what is known of it instead. */
export function SourceLink({ source }: { readonly source: Read }) {
  const { url, archivedUrl, retrieved, kind, note, attribution } = source;
  return (
    <span className="sm">
      {url === undefined ? (
        <span>{note ?? kind}</span>
      ) : (
        <a href={url} rel="noreferrer">
          {new URL(url).hostname.replace(/^www\./, "")}
          {url.startsWith("https://github.com/") && `/${url.split("/").slice(3, 5).join("/")}`}
        </a>
      )}
      , {formatDay(retrieved)}
      {archivedUrl !== undefined && (
        <>
          {" · "}
          <a href={archivedUrl} rel="noreferrer">
            page as it was
          </a>
        </>
      )}
      {attribution !== undefined && <span className="cap"> · {attribution}</span>}
    </span>
  );
}
