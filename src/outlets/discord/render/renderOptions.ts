/** Who sees the reply: with a name, somebody who shared it with the channel. */
export type RenderOptions = ({ readonly to: "channel"; readonly sharedBy?: string } | { readonly to: "asker" }) & {
  /** Of a reply that has several, from 1. */
  readonly page?: number;
};
