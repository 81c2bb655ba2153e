/** Lets the page answer the reader before more is done. */
export const giveWay = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));
