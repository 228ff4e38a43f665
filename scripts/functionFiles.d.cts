/** Absolute paths, in the order in which Excel lists the functions. */
export const functionFiles: string[];
