export function manifestFor(
  manifest: string,
  settings: { readonly origin: string; readonly namespace: string },
): string;
