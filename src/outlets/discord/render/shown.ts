/** How much of a reply a message shows. */
export interface Shown {
  /** Groups in the message, and in the whole document. */
  readonly groups: number;
  readonly all: number;
  readonly page?: { readonly page: number; readonly pages: number };
}
