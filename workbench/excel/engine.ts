import type { FUniver } from "@univerjs/core/facade";
import type { Injector } from "@univerjs/core";
import { LexerTreeBuilder } from "@univerjs/engine-formula";

/**
 * Makes good what Univer 0.25.1 gets wrong, for the grid of the page and for the headless engine alike. To be called
 * once per Univer instance; calling it again does nothing.
 */
export function patchEngine(): void {
  parseNamedFormulasAfresh();
  addIteratorSome();
}

/** The door to Univer's services. There is one only after the first workbook was created. */
export function injectorOf(univerAPI: FUniver): Injector {
  const sheet = univerAPI.getActiveWorkbook()?.getActiveSheet();
  if (sheet === undefined) throw new Error("A workbook has to be created before its services can be reached.");
  return sheet.getInject();
}

/**
 * The lexer keeps the tree of each formula text and changes it while it works out LET and LAMBDA, so that the same text
 * in a second workbook gives `#VALUE!` or a wrong number. Dropping the kept trees first gives each such formula its own.
 */
function parseNamedFormulasAfresh(): void {
  const prototype = LexerTreeBuilder.prototype as LexerTreeBuilder & { [patched]?: true };
  if (prototype[patched]) return;
  prototype[patched] = true;

  const build = Object.getOwnPropertyDescriptor(prototype, "treeBuilder")?.value as LexerTreeBuilder["treeBuilder"];
  prototype.treeBuilder = function (this: LexerTreeBuilder, ...given: Parameters<LexerTreeBuilder["treeBuilder"]>) {
    if (/\b(LET|LAMBDA)\s*\(/i.test(given[0])) this.dispose();
    return build.apply(this, given);
  };
}

/** Univer asks an iterator for `some`, which Node has from version 22 on. */
function addIteratorSome(): void {
  const iteratorPrototype = Object.getPrototypeOf(Object.getPrototypeOf([][Symbol.iterator]())) as object;
  if ("some" in iteratorPrototype) return;
  Object.defineProperty(iteratorPrototype, "some", {
    configurable: true,
    writable: true,
    value(this: Iterable<unknown>, accepts: (item: unknown) => boolean): boolean {
      for (const item of this) if (accepts(item)) return true;
      return false;
    },
  });
}

const patched = Symbol("formulas with named values are parsed afresh");
