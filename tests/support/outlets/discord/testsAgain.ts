/**
 * Defines the tests of other files once more, within the file that calls this. `names` are test files beside `folder` without
 * their ending; `under` names the condition, as files share their modules and each would be read only once otherwise.
 */
export async function defineAgain(folder: URL, under: string, names: readonly string[]): Promise<void> {
  for (const name of names) await import(/* @vite-ignore */ new URL(`${name}.test.ts?${under}`, folder).href);
}
