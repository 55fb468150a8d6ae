import { isEphemeral, type Message } from "./message.ts";

/** All messages that are there, in the order in which they were posted. */
export class MessageStore {
  readonly #messages = new Map<string, Message>();
  readonly #viewers = new Map<string, string>();

  /** Keeps a message. `viewerId` is the one who sees it if it is ephemeral. */
  add(message: Message, viewerId: string): Message {
    this.#viewers.set(message.id, viewerId);
    this.#messages.set(message.id, message);
    return message;
  }

  /** Puts a changed message in the place of what it was. */
  replace(message: Message): Message {
    this.#messages.set(message.id, message);
    return message;
  }

  find(id: string | undefined): Message | undefined {
    return id === undefined ? undefined : this.#messages.get(id);
  }

  remove(id: string): boolean {
    return this.#messages.delete(id);
  }

  /** Whether this person sees the message in its channel. */
  isSeenBy(message: Message, personId: string): boolean {
    return !isEphemeral(message) || this.#viewers.get(message.id) === personId;
  }

  /** The messages that everyone sees in a channel. */
  listPublic(channelId: string): readonly Message[] {
    return [...this.#messages.values()].filter((one) => one.channel_id === channelId && !isEphemeral(one));
  }
}
