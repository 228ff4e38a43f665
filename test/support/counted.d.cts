/** A TypeScript source with its counters, in `__coverage__` of the global object under the name of its file. */
export function counted(source: string, file: string): string;
