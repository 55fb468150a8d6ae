import { PermissionFlagsBits } from "discord.js";
import { z } from "zod";

const BITS = z.string().regex(/^\d+$/).transform(BigInt);

/** A role as Discord tells of it. `tags` tells whose role it is that Discord made itself. */
export const ROLE = z.object({
  id: z.string(),
  permissions: BITS,
  tags: z.object({ bot_id: z.string().optional() }).optional(),
});

/** A channel or thread as Discord tells of it; a thread has the overwrites of its channel. */
export const CHANNEL = z.object({
  name: z.string().nullish(),
  parent_id: z.string().nullish(),
  thread_metadata: z.object({}).optional(),
  permission_overwrites: z.array(z.object({ id: z.string(), allow: BITS, deny: BITS })).optional(),
});

/** A member of a server, by what counts here. */
export interface RoleHolder {
  readonly guild: string;
  readonly user: string;
  /** The ids of the member's roles. */
  readonly roles: readonly string[];
}

/**
 * What a member may do in a channel, as Discord computes it: the roles' permissions, then the overwrites for everybody, for
 * the roles and for the member. https://docs.discord.com/developers/topics/permissions#permission-hierarchy
 */
export function computePermissions(
  { guild, user, roles }: RoleHolder,
  all: readonly z.infer<typeof ROLE>[],
  overwrites: NonNullable<z.infer<typeof CHANNEL>["permission_overwrites"]> = [],
): bigint {
  const held = all.filter(({ id }) => id === guild || roles.includes(id));
  const base = held.reduce((bits, { permissions }) => bits | permissions, 0n);
  if ((base & PermissionFlagsBits.Administrator) !== 0n) return ~0n;
  const steps = [
    overwrites.filter(({ id }) => id === guild),
    overwrites.filter(({ id }) => roles.includes(id)),
    overwrites.filter(({ id }) => id === user),
  ];
  return steps.reduce((bits, step) => {
    const deny = step.reduce((sum, one) => sum | one.deny, 0n);
    const allow = step.reduce((sum, one) => sum | one.allow, 0n);
    return (bits & ~deny) | allow;
  }, base);
}
