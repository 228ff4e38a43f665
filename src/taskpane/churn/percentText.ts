/** A share as a whole percent; what is not quite certain never reads as certain. */
export function percentText(share: number): string {
  if (share > 0.99 && share < 1) return ">99%";
  if (share > 0 && share < 0.01) return "<1%";
  return `${Math.round(share * 100)}%`;
}
