import { leaveOutTranslations } from "../commandStore.ts";
import { type Fields, fieldsOf, listOf } from "../fields.ts";
import { checkCommand, checkCommandManners, checkCommands } from "../rules/commandRules.ts";
import type { World } from "../world.ts";
import { type Answer, give, MISSING_ACCESS, NO_CONTENT, OTHER_APPLICATION, UNKNOWN_COMMAND } from "./answer.ts";
import { judge } from "./judge.ts";
import type { Call, Method, Route } from "./route.ts";

type Handle = (world: World, call: Call, guildId: string | undefined) => Answer;

const EVERYWHERE = "/applications/{application_id}/commands";
const IN_GUILD = "/applications/{application_id}/guilds/{guild_id}/commands";

export const COMMAND_ROUTES: readonly Route[] = [EVERYWHERE, IN_GUILD].flatMap((base) => [
  route("GET", base, list),
  route("PUT", base, replaceAll),
  route("POST", base, put),
  route("GET", `${base}/{command_id}`, fetchOne),
  route("PATCH", `${base}/{command_id}`, change),
  route("DELETE", `${base}/{command_id}`, remove),
]);

function route(method: Method, template: string, handle: Handle): Route {
  return { method, template, kind: "commands", handle: inScope(handle) };
}

function inScope(handle: Handle): Route["handle"] {
  return (world, call) => {
    const { application_id, guild_id } = call.params;
    if (application_id !== world.applicationId) return OTHER_APPLICATION;
    if (guild_id !== undefined && !world.guilds.has(guild_id)) return MISSING_ACCESS;
    return handle(world, call, guild_id);
  };
}

function list(world: World, call: Call, guildId: string | undefined): Answer {
  const commands = world.commands.list(guildId);
  return give(call.query.get("with_localizations") === "true" ? commands : leaveOutTranslations(commands));
}

function replaceAll(world: World, call: Call, guildId: string | undefined): Answer {
  const commands = listOf(call.body);
  const findings = { problems: checkCommands(commands), manners: commands.flatMap(checkCommandManners) };
  const refusal = judge(world, call, "the registration of commands", findings);
  return refusal ?? give(world.commands.replaceAll(commands, guildId));
}

function put(world: World, call: Call, guildId: string | undefined): Answer {
  const findings = { problems: checkCommand(call.fields), manners: checkCommandManners(call.fields) };
  const refusal = judge(world, call, "the registration of a command", findings);
  if (refusal !== undefined) return refusal;
  const { command, isNew } = world.commands.put(call.fields, guildId);
  return give(command, isNew ? 201 : 200);
}

function find(world: World, call: Call, guildId: string | undefined): Fields | undefined {
  return world.commands.list(guildId).find(({ id }) => id === call.params["command_id"]);
}

function fetchOne(world: World, call: Call, guildId: string | undefined): Answer {
  const command = find(world, call, guildId);
  return command === undefined ? UNKNOWN_COMMAND : give(command);
}

function change(world: World, call: Call, guildId: string | undefined): Answer {
  const before = find(world, call, guildId);
  if (before === undefined) return UNKNOWN_COMMAND;
  const after = { ...before, ...fieldsOf(call.body) };
  const refusal = judge(world, call, "the change of a command", { problems: checkCommand(after) });
  if (refusal !== undefined) return refusal;
  const others = world.commands.list(guildId).filter((command) => command !== before);
  const written = world.commands.replaceAll([...others, after], guildId);
  return give(written.at(-1));
}

function remove(world: World, call: Call, guildId: string | undefined): Answer {
  return world.commands.remove(call.params["command_id"] ?? "", guildId) ? NO_CONTENT : UNKNOWN_COMMAND;
}
