import { PermissionFlagsBits } from "discord.js";
import type { Audience } from "../../app/command.ts";
import type { DiscordConfig } from "../../config.ts";

/** Who calls a command or presses a button, and where. */
export interface Caller {
  readonly user: string;
  /** The server's id; absent in a direct message. */
  readonly guild?: string;
  /** What the member may do in that channel, as Discord says with the interaction itself. */
  readonly permissions: bigint;
  readonly roles: readonly string[];
}

export type Authorization =
  | "admitted"
  | "not served here"
  | "no home server"
  | "home server only"
  | "no shelf here"
  | "moderators only";

/**
 * Whether somebody may use a command, whatever Discord let through: its own settings are defaults that each
 * server may change, and an interaction may be forged.
 */
export function authorize(audience: Audience, caller: Caller, config: DiscordConfig): Authorization {
  if (audience === "moderators") {
    if (config.shelves !== undefined) {
      if (config.shelves === "public" || caller.guild === undefined) return "no shelf here";
      return isModerator(caller, config) ? "admitted" : "moderators only";
    }
    if (config.home === undefined) return "no home server";
    if (caller.guild !== config.home) return "home server only";
    return isModerator(caller, config) ? "admitted" : "moderators only";
  }
  const isServed =
    config.shelves !== undefined || config.home === undefined || config.isPublic || caller.guild === config.home;
  return isServed ? "admitted" : "not served here";
}

function isModerator({ permissions, roles }: Caller, { moderatorRoles }: DiscordConfig): boolean {
  return may(permissions, PermissionFlagsBits.ManageGuild) || roles.some((role) => moderatorRoles.includes(role));
}

/** Whether somebody may take an answer down: whoever asked for it, and who may delete anybody's messages there. */
export function mayDelete({ user, permissions }: Caller, asker: string | undefined): boolean {
  return user === asker || may(permissions, PermissionFlagsBits.ManageMessages);
}

function may(permissions: bigint, permission: bigint): boolean {
  return (permissions & (permission | PermissionFlagsBits.Administrator)) !== 0n;
}
