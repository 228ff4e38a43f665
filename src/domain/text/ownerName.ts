import { visibleText } from "./text";

/** 王 芳, spaced to be as wide as a name of three characters, is 王芳: she has one call list, not two. */
export function ownerName(text: string): string {
  const name = visibleText(text);
  return spacedOut.test(name) ? name.replace(/\s+/g, "") : name;
}

const spacedOut = /^\p{Script=Han}(?:\s+\p{Script=Han})+$/u;
