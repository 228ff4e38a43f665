import { useEffect, useState } from "react";

export type Brightness = "light" | "dark";

/**
 * The brightness of Excel around the pane, and a way for the person to choose the other one. Excel on the web tells
 * nothing and Excel on the desktop does not announce changes, so the system's own setting fills the gap.
 */
export function useOfficeTheme(): { readonly brightness: Brightness; readonly choose: (next: Brightness) => void } {
  const [chosen, setChosen] = useState<Brightness | null>(null);
  const [systemIsDark, setSystemIsDark] = useState(() => darkQuery()?.matches ?? false);
  useEffect(() => {
    const query = darkQuery();
    if (!query) return undefined;
    const follow = (): void => setSystemIsDark(query.matches);
    query.addEventListener("change", follow);
    return () => query.removeEventListener("change", follow);
  }, []);
  return { brightness: chosen ?? officeBrightness() ?? (systemIsDark ? "dark" : "light"), choose: setChosen };
}

function officeBrightness(): Brightness | undefined {
  // Typed as always there; it is absent on the web.
  const theme = Office.context.officeTheme as Partial<Office.OfficeTheme> | undefined;
  if (typeof theme?.isDarkTheme === "boolean") return theme.isDarkTheme ? "dark" : "light";
  const background = /^#?([0-9a-f]{6})$/i.exec(theme?.bodyBackgroundColor ?? "")?.[1];
  if (background === undefined) return undefined;
  return luminance(background) < 0.5 ? "dark" : "light";
}

/** Relative brightness of `rrggbb`, 0 black to 1 white, as the eye weighs the colours (ITU-R BT.709). */
function luminance(hex: string): number {
  const [red, green, blue] = [0, 2, 4].map((at) => parseInt(hex.slice(at, at + 2), 16) / 255) as [
    number,
    number,
    number,
  ];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function darkQuery(): MediaQueryList | undefined {
  return typeof matchMedia === "function" ? matchMedia("(prefers-color-scheme: dark)") : undefined;
}
