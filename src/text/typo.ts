import { distance } from "fastest-levenshtein";

/** Whether a name is one letter more, less or other than another, or has two neighbours in each other's place. */
export function isTypo(typed: string, name: string): boolean {
  if (distance(typed, name) <= 1) return true;
  const at = [...name].findIndex((letter, index) => letter !== typed[index]);
  return typed === name.slice(0, at) + (name[at + 1] ?? "") + (name[at] ?? "") + name.slice(at + 2);
}
