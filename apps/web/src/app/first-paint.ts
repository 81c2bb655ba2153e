/** A font that takes longer than this is not waited for. */
const patienceMs = 300;

/** When texts can be drawn in their own font, or when that takes too long. */
export function fontsReady(): Promise<unknown> {
  const patience = new Promise((resolve) => setTimeout(resolve, patienceMs));
  return Promise.race([document.fonts.load('1em "Instrument Sans"'), patience]);
}
