/** Told apart in grey print too; each comes with letters that can be read on it. */
export const colours = {
  brand: { fill: "#1A7A5A", letters: "#FFFFFF" },
  red: { fill: "#B3261E", letters: "#FFFFFF" },
  orange: { fill: "#E8A33D", letters: "#1F1F1F" },
  light: { fill: "#A9D6C3", letters: "#1F1F1F" },
  grey: { fill: "#C9CDD2", letters: "#1F1F1F" },
  /** Nothing is drawn: the others are pushed to their place. */
  none: { fill: null, letters: "#1F1F1F" },
} as const;
