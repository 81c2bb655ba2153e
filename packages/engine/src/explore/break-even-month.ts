/**
 * The first month at whose end one's own cumulative cash is no higher than the hosted model's, where one's own starts
 * `ahead` dollars dearer and saves `saved` dollars a month from then on; undefined where that is not within the horizon.
 */
export function breakEvenMonth(ahead: number, saved: number, horizon: number): number | undefined {
  if (!(saved > 0)) return undefined;
  const month = Math.max(0, Math.ceil(ahead / saved));
  return month <= horizon ? month : undefined;
}
