/** Classes of offers, from cheap to capable. */
export const offerClasses = ["small", "mid", "top"] as const;
export type OfferClass = (typeof offerClasses)[number];
