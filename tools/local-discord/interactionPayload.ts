import { randomBytes } from "node:crypto";
import { InteractionContextType, type InteractionType } from "discord.js";
import type { Fields } from "./fields.ts";
import { isGuild, NEEDED_BOT_PERMISSIONS, type Place, writeChannel, writeOwners } from "./guild.ts";
import { Interaction } from "./interaction.ts";
import type { Message } from "./message.ts";
import { type Person, writeMember, writeUser } from "./person.ts";
import { makeSnowflake } from "./snowflake.ts";
import type { World } from "./world.ts";

/** What a person does. */
export interface UserAction {
  readonly type: InteractionType;
  /** What it is called in complaints. */
  readonly label: string;
  readonly by: Person;
  readonly where: Place;
  readonly data: Fields;
  readonly commandName?: string;
  /** The message whose component was used. */
  readonly source?: Message;
}

export function makeInteraction(action: UserAction, bornAt: number): Interaction {
  const { type, label, by, where, source, commandName } = action;
  const token = `aW50ZXJhY3Rpb246${randomBytes(90).toString("base64url")}`;
  const sourceId = source?.id;
  return new Interaction({ id: makeSnowflake(), token, type, label, by, where, bornAt, sourceId, commandName });
}

/** The interaction as `INTERACTION_CREATE` carries it. */
export function writeInteraction(world: World, interaction: Interaction, action: UserAction): Fields {
  const { by, where, source, data } = action;
  const inGuild = isGuild(where);
  return {
    version: 1,
    id: interaction.id,
    token: interaction.token,
    application_id: world.applicationId,
    type: interaction.type,
    data,
    ...(source === undefined ? {} : { message: source }),
    channel_id: where.channelId,
    channel: writeChannel(where, by.permissions),
    locale: by.locale,
    app_permissions: (inGuild ? where.botPermissions : NEEDED_BOT_PERMISSIONS).toString(),
    entitlements: [],
    entitlement_sku_ids: [],
    authorizing_integration_owners: writeOwners(where, by),
    context: inGuild ? InteractionContextType.Guild : InteractionContextType.BotDM,
    attachment_size_limit: 10_485_760,
    ...(inGuild
      ? {
          guild_id: where.id,
          guild: { id: where.id, locale: where.locale, features: [] },
          guild_locale: where.locale,
          member: writeMember(by),
        }
      : { user: writeUser(by) }),
  };
}
