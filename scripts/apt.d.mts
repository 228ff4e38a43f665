export function installPackages(
  packages: readonly string[],
  options?: { readonly aptGet?: string; readonly patience?: number; readonly pause?: number },
): void;
