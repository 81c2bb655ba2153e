/** Hands a file, which may come in pieces, to the browser to be saved. */
export function saveFile(
  name: string,
  content: string | Uint8Array<ArrayBuffer> | readonly string[],
  type: string,
): void {
  const address = URL.createObjectURL(
    new Blob(Array.isArray(content) ? content : [content as BlobPart], { type }),
  );
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  // The browser reads the file after this task.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
