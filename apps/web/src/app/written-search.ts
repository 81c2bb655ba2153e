/** What an address asks for as it is written; the page that is asked reads it and leaves out what it does not understand. */
export type WrittenSearch = Readonly<Record<string, unknown>>;

/** For routes whose pages read their search themselves, so that reading it is loaded with the page. */
export const asWritten = (search: WrittenSearch): WrittenSearch => search;
