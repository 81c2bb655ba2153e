/** One event of an event stream: its name, `message` where none is stated, and its data. */
export interface StreamEvent {
  readonly name: string;
  readonly data: string;
}

/**
 * The events of a body in the format `text/event-stream`. Reads what tRPC writes: lines end with a
 * newline, an empty line ends an event, comments and ids are passed over.
 */
export async function* readEvents(body: ReadableStream<Uint8Array>): AsyncGenerator<StreamEvent> {
  const decoder = new TextDecoder();
  const reader = body.getReader();
  let rest = "";
  let name = "message";
  let data: string[] = [];
  try {
    for (;;) {
      const chunk = await reader.read();
      if (chunk.done) return;
      const lines = (rest + decoder.decode(chunk.value, { stream: true })).split("\n");
      rest = lines.pop() ?? "";
      for (const line of lines) {
        if (line === "") {
          if (data.length > 0) yield { name, data: data.join("\n") };
          name = "message";
          data = [];
        } else if (line.startsWith("event: ")) name = line.slice(7);
        else if (line.startsWith("data: ")) data.push(line.slice(6));
        else if (line === "data:") data.push("");
      }
    }
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}
