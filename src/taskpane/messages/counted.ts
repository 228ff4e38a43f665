/** "1 cell", "2 cells": in English, where things count otherwise than one. */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
