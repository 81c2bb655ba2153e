type Immediate = (then: () => void) => unknown;

/**
 * Lets the event loop run before going on, so that an abort can arrive: by `setImmediate` where
 * there is one (Node), else by a message to oneself, which a browser does not slow down as it does
 * nested timers.
 */
export function giveWay(): Promise<void> {
  const { setImmediate } = globalThis as { setImmediate?: Immediate };
  if (setImmediate !== undefined) return new Promise((resolve) => void setImmediate(resolve));
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener("message", () => {
      port1.close();
      resolve();
    });
    port1.start();
    port2.postMessage(undefined);
  });
}
