/** The screens with a tab of their own, in their order. */
export type TabName = "found" | "grade" | "callList" | "followUp";

/** The screens that stand behind "More", in their order. */
export type MoreScreen = "funnel" | "churn" | "pool" | "complaints" | "tools";

export type ScreenName = TabName | MoreScreen;

export const tabNames: readonly TabName[] = ["found", "grade", "callList", "followUp"];

export const moreScreens: readonly MoreScreen[] = ["funnel", "churn", "pool", "complaints", "tools"];

export function isTab(screen: ScreenName): screen is TabName {
  return (tabNames as readonly ScreenName[]).includes(screen);
}
