import { wordKey } from "../../domain/text/text";
import { refuse } from "./cellErrors";
import { shown, wordOrBlank } from "./decodeCell";
import { decodeSingle } from "./decodeColumn";

/**
 * The words that an argument chooses between, the usual one first, each with its other spellings as `wordKey` writes
 * them. Excel offers the words themselves while a formula is typed: see `metadata/choices.json`.
 */
export type Spellings<Choice extends string> = Readonly<Record<Choice, readonly string[]>>;

/** The word that one argument chooses; blank chooses the usual one, and any other text ends the formula. */
export function chosenWord<Choice extends string>(
  argument: unknown,
  name: string,
  spellings: Spellings<Choice>,
): Choice {
  const choices = Object.keys(spellings) as [Choice, ...Choice[]];
  const word = decodeSingle(argument, name, wordOrBlank);
  if (word === null || word === 0) return choices[0];
  const key = wordKey(String(word));
  const found = choices.find((choice) => wordKey(choice) === key || spellings[choice].includes(key));
  return found ?? refuse({ code: "notOneOf", argument: name, found: shown(word), choices });
}
