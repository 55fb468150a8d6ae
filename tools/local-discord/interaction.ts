import { InteractionResponseType, type InteractionType } from "discord.js";
import type { Fields } from "./fields.ts";
import type { Place } from "./guild.ts";
import type { Person } from "./person.ts";

/** One attempt of the bot's to answer an interaction at its callback. */
export interface Acknowledgement {
  /** The callback's type, such as 5 for a deferral. */
  readonly type: number;
  /** What the server answered. */
  readonly status: number;
  /** Milliseconds from the interaction's birth. */
  readonly afterMs: number;
  readonly body: Fields;
}

/** Something that a person did with the bot, and all that the bot made of it. */
export class Interaction {
  readonly id: string;
  readonly token: string;
  readonly type: InteractionType;
  /** What it is called in complaints: `/ask`, `the button “More”`. */
  readonly label: string;
  readonly by: Person;
  readonly where: Place;
  /** On the clock of the local Discord. */
  readonly bornAt: number;
  /** The message whose button was pressed. */
  readonly sourceId: string | undefined;
  readonly commandName: string | undefined;

  readonly acknowledgements: Acknowledgement[] = [];
  /** What Discord sends of it, as JSON. */
  payload = "";
  /** What its POST to the Interactions Endpoint was answered with; 0 for nothing, `undefined` as long as none came. */
  postStatus: number | undefined;
  /** The callback that Discord accepted. */
  accepted: { readonly type: number; readonly data: Fields } | undefined;
  /** The message that `@original` names, as long as it is there. */
  originalId: string | undefined;
  readonly followUpIds: string[] = [];
  /** The source message was edited or deleted since. */
  hasTouchedSource = false;
  /** A fault of the test's hit a request of this interaction, so what follows is not to be blamed on the bot. */
  hasMetFault = false;

  constructor(
    birth: Pick<
      Interaction,
      "id" | "token" | "type" | "label" | "by" | "where" | "bornAt" | "sourceId" | "commandName"
    >,
  ) {
    this.id = birth.id;
    this.token = birth.token;
    this.type = birth.type;
    this.bornAt = birth.bornAt;
    this.label = birth.label;
    this.by = birth.by;
    this.where = birth.where;
    this.sourceId = birth.sourceId;
    this.commandName = birth.commandName;
  }

  /** How old it was at this time of the local Discord's clock, in milliseconds. */
  ageAt(time: number): number {
    return time - this.bornAt;
  }

  /** Acknowledged, but without an answer so far. */
  get isDeferred(): boolean {
    const { type } = this.accepted ?? {};
    const isReply = type === InteractionResponseType.DeferredChannelMessageWithSource;
    return isReply || type === InteractionResponseType.DeferredMessageUpdate;
  }

  /** Whether `@original` is the message with the button, and not a message of its own. */
  get editsSource(): boolean {
    const { type } = this.accepted ?? {};
    return type === InteractionResponseType.DeferredMessageUpdate || type === InteractionResponseType.UpdateMessage;
  }
}
