import { ButtonStyle, ComponentType, GatewayDispatchEvents, MessageFlags } from "discord.js";
import { type Choice, Exchange } from "./exchange.ts";
import type { Fields } from "./fields.ts";
import type { Gateway } from "./gateway.ts";
import { type Guild, isGuild, makeOutside, type Place } from "./guild.ts";
import type { Interaction } from "./interaction.ts";
import { makeInteraction, type UserAction, writeInteraction } from "./interactionPayload.ts";
import { postTo } from "./interactionsEndpoint.ts";
import type { Message } from "./message.ts";
import { draftNew } from "./messageDraft.ts";
import { fillModal } from "./modal.ts";
import { makePerson, type Person, type PersonOptions } from "./person.ts";
import { postMessage, postOldAnswer } from "./posting.ts";
import {
  actionOfCommand,
  actionOfComponent,
  actionOfMessageCommand,
  actionOfModal,
  type Entry,
  findOption,
  findPressable,
  type Options,
  type TargetMessage,
} from "./userAction.ts";
import type { World } from "./world.ts";

/** Who does something, and where; `anyone` and `home` unless told. */
export interface Where {
  readonly by?: Person;
  readonly where?: Guild | "dm";
}

export interface CommandUse extends Where {
  readonly name: string;
  readonly options?: Options;
}

export interface MessageCommandUse extends Where {
  readonly name: string;
  readonly target: TargetMessage;
}

export interface Completion extends Where {
  readonly command: string;
  /** The option that is being typed. */
  readonly option: string;
  readonly typed: string;
  /** Options that were filled in before. */
  readonly options?: Options;
}

export interface Forgery extends Where {
  readonly customId: string;
  /** The message it pretends to stand in; without one it stands in an old message of the bot's. */
  readonly message?: Message;
  /** The components of that old message, instead of one button. */
  readonly components?: readonly Fields[];
}

/** What a message of the bot's was when it was recorded. */
export interface OldAnswer extends Where {
  readonly flags: number;
  readonly components: readonly Fields[];
}

export interface ModalEntry extends Where, Entry {
  /** The message whose button opened the modal. */
  readonly message?: Message;
}

/** What people can do with the bot, and what they see. */
export class UserInterface {
  readonly #world: World;
  readonly #gateway: Gateway;
  /** Two guilds that the bot is in. */
  readonly home: Guild;
  readonly elsewhere: Guild;
  /** A guild that the bot is not in, where people use it by a user install. */
  readonly outside: Guild = makeOutside();
  /** A member without special permissions. */
  readonly anyone: Person = makePerson();

  constructor(world: World, gateway: Gateway) {
    const [home, elsewhere] = [...world.guilds.values()];
    if (home === undefined || elsewhere === undefined) throw new Error("a local Discord has two guilds");
    this.#world = world;
    this.#gateway = gateway;
    this.home = home;
    this.elsewhere = elsewhere;
  }

  /** Someone else. Everyone is in every guild. */
  person(options: PersonOptions = {}): Person {
    return makePerson(options);
  }

  /** Someone sends a slash command. Options get the types of the registered command, if there is one. */
  useCommand({ name, options = {}, ...at }: CommandUse): Exchange {
    return this.#do(actionOfCommand(this.#world, name, options, this.#settle(at)));
  }

  /** Someone picks a command from the menu of a message. */
  useMessageCommand({ name, target, ...at }: MessageCommandUse): Exchange {
    return this.#do(actionOfMessageCommand(this.#world, name, target, this.#settle(at)));
  }

  /** Someone types into an option that completes itself. */
  startCompletion({ command, option, typed, options = {}, ...at }: Completion): Exchange {
    const all = { ...options, [option]: typed };
    return this.#do(actionOfCommand(this.#world, command, all, this.#settle(at), option));
  }

  /** Someone types into an option that completes itself, and waits for the choices. */
  async complete(completion: Completion): Promise<readonly Choice[]> {
    const exchange = this.startCompletion(completion);
    await exchange.settled();
    return exchange.choices ?? [];
  }

  /** Someone presses a button of a message, as the message is now, or chooses what is called so in one of its menus. */
  press(message: Message, customIdOrLabel: string, { by = this.anyone }: Pick<Where, "by"> = {}): Exchange {
    return this.#do(this.#reach(message, customIdOrLabel, by));
  }

  /** Someone chooses from a select of a message. */
  choose(
    message: Message,
    customId: string,
    values: readonly string[],
    { by = this.anyone }: Pick<Where, "by"> = {},
  ): Exchange {
    return this.#do(this.#reach(message, customId, by, values));
  }

  /** Someone sends a custom_id that no button has, or that a button had long ago. */
  forge({ customId, message, components, ...at }: Forgery): Exchange {
    const circumstances = this.#settle(at);
    const button = {
      type: ComponentType.Button,
      custom_id: customId,
      style: ButtonStyle.Secondary,
      label: "Old",
      id: 2,
    };
    const old = components ?? [{ type: ComponentType.ActionRow, id: 1, components: [button] }];
    const source = message ?? this.#postOld(circumstances.where, old);
    return this.#do(actionOfComponent(source, button, circumstances));
  }

  /** A message that the bot answered somebody with long ago, `by` whom it was asked for. */
  postOldAnswer({ flags, components, ...at }: OldAnswer): Message {
    return postOldAnswer(this.#world, this.#settle(at), { flags, components });
  }

  /** Someone sends a modal off. */
  submitModal({ customId, fields, files, choices, tell, message, ...at }: ModalEntry): Exchange {
    return this.#do(actionOfModal(this.#world, { customId, fields, files, choices, tell }, this.#settle(at), message));
  }

  /** Someone fills in the modal that an exchange has opened, as far as it lets them, and sends it off. */
  fillIn(opened: Exchange, entry: Omit<ModalEntry, "customId">): Exchange {
    return this.submitModal({ ...entry, ...fillModal(opened.modal, entry) });
  }

  /** What everyone sees in a guild's channel, or in a person's direct messages, in order. */
  messages(place: Place): readonly Message[] {
    return this.#world.messages.listPublic(place.channelId);
  }

  /** A message as it is now, ephemeral or not; undefined once it is deleted. */
  message(id: string): Message | undefined {
    return this.#world.messages.find(id);
  }

  #settle({ by = this.anyone, where = this.home }: Where) {
    return { by, where: where === "dm" ? by : where };
  }

  #reach(message: Message, named: string, by: Person, values?: readonly string[]): UserAction {
    const source = this.#world.messages.find(message.id);
    if (source === undefined) throw new Error("the message is gone, so nobody can press a button of it");
    if (!this.#world.messages.isSeenBy(source, by.id)) throw new Error(`${by.name} doesn't see this ephemeral message`);
    const where = this.#findPlace(source) ?? by;
    const component = findPressable(source, named);
    const option = findOption(component, named);
    return actionOfComponent(source, component, { by, where }, values ?? (option === undefined ? undefined : [option]));
  }

  #findPlace(message: Message): Guild | undefined {
    if (message.channel_id === this.outside.channelId) return this.outside;
    const place = this.#world.findChannel(message.channel_id);
    return place !== undefined && isGuild(place) ? place : undefined;
  }

  #postOld(where: Place, components: readonly Fields[]): Message {
    const body = { components, flags: MessageFlags.IsComponentsV2 };
    return postMessage(this.#world, where.channelId, draftNew(body, []), { body, files: [] });
  }

  #do(action: UserAction): Exchange {
    const { endpoint } = this.#world;
    if (endpoint === undefined && !this.#gateway.hasSession)
      throw new Error(`nobody is connected to hear of ${action.label}: await ready() first`);
    const interaction = makeInteraction(action, this.#world.clock.now());
    this.#world.interactions.set(interaction.token, interaction);
    const payload = writeInteraction(this.#world, interaction, action);
    interaction.payload = JSON.stringify(payload);
    const guild = isGuild(action.where) ? action.where.id : undefined;
    if (endpoint === undefined) this.#gateway.dispatch(GatewayDispatchEvents.InteractionCreate, payload, guild);
    else void this.#post(endpoint, interaction);
    return new Exchange(this.#world, interaction);
  }

  async #post(endpoint: string, interaction: Interaction): Promise<void> {
    const { payload } = interaction;
    const { status } = await postTo(endpoint, payload, this.#world.keys.sign(payload));
    interaction.postStatus = status;
    this.#world.changes.notify();
  }
}
