/** Tells whoever listens that something happened, and nothing of what. */
export type Bell = {
  readonly ring: () => void;
  /** Answers how to stop listening. */
  readonly listen: (listener: () => void) => () => void;
};

export function createBell(): Bell {
  const listeners = new Set<() => void>();
  return {
    ring: () => {
      for (const listener of listeners) listener();
    },
    listen: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
