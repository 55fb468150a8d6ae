/** What commands do, in a language, by their English names; `private` is the option that a chat adds to several. */
export type CommandWording = Readonly<
  Record<string, { readonly description: string; readonly options?: Readonly<Record<string, string>> }>
>;
