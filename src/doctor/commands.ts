import { type REST, Routes } from "discord.js";
import { commands } from "../../commands/index.ts";
import type { DiscordConfig } from "../config.ts";
import { isRegistered, planRegistration, writeInvite } from "../outlets/discord/commands/registration.ts";
import { isOutside } from "../outlets/discord/gateway/failure.ts";
import type { Account } from "./account.ts";
import { type Finding, fix, hint, ok } from "./finding.ts";
import { explainRequestFailure } from "./requestFailure.ts";

/** Whether Discord knows the commands of this version; the home server, if there is one, is within reach. */
export async function checkCommands(rest: REST, config: DiscordConfig, account: Account): Promise<Finding> {
  const { application } = account;
  const { home } = config;
  const plan = planRegistration(commands, config);
  try {
    const everywhere = await isRegistered(rest, Routes.applicationCommands(application), plan.everywhere, true);
    const atHome =
      home === undefined ||
      (await isRegistered(rest, Routes.applicationGuildCommands(application, home), plan.home, false));
    if (everywhere && atHome)
      return ok("Discord knows all commands; where a member misses one, reload Discord (Ctrl+R).");
    return hint(
      "Discord doesn't know this version's commands yet. Start Casebook once: it registers them itself; then reload Discord (Ctrl+R).",
    );
  } catch (fault) {
    if (!isOutside(fault)) return explainRequestFailure(fault, config);
    return fix(
      `The home server let the bot in without its commands: invite it once more with ${writeInvite(account.application)}`,
    );
  }
}
