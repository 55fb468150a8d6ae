import { type APIInteraction, type Client, Events, type Interaction } from "discord.js";
import type { DiscordConfig } from "../../../config.ts";
import { makeClient } from "../gateway/client.ts";
import type { CallbackLimits } from "../gateway/transport.ts";

/** A client that connects to no gateway: it sends requests, and knows what interactions are. */
export function makeHttpClient(
  discord: Pick<DiscordConfig, "api" | "token">,
  accepted: (interaction: string) => void,
  callback?: CallbackLimits,
): Client {
  const client = makeClient(discord, { callback, accepted });
  client.rest.setToken(discord.token);
  client.token = discord.token;
  return client;
}

/** The part of discord.js that makes an interaction of what came in; it is not in its types. */
interface InteractionActions {
  readonly actions: { readonly InteractionCreate: { handle(data: APIInteraction): void } };
}

const payloads = new WeakMap<Interaction, APIInteraction>();

/**
 * Makes an interaction of what Discord sent, as a client on the gateway does; `undefined` for a kind that discord.js doesn't
 * know. It uses discord.js's own, internal way (its version is pinned, and `httpInteractions.test.ts` holds it), since there is
 * no public one: https://github.com/discordjs/discord.js/issues/7231.
 */
export function toInteraction(client: Client, payload: APIInteraction): Interaction | undefined {
  let made: Interaction | undefined;
  const take = (interaction: Interaction) => {
    made = interaction;
  };
  client.on(Events.InteractionCreate, take);
  try {
    (client as unknown as InteractionActions).actions.InteractionCreate.handle(payload);
  } finally {
    client.off(Events.InteractionCreate, take);
  }
  if (made !== undefined) payloads.set(made, payload);
  return made;
}

/** What Discord sent of an interaction that came over HTTP; `undefined` for one of the gateway's. */
export function payloadOf(interaction: Interaction): APIInteraction | undefined {
  return payloads.get(interaction);
}
