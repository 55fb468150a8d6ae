import { InteractionResponseType } from "discord.js";
import type { Interaction } from "../interaction.ts";
import { isLoading, type Message } from "../message.ts";
import { draftEdit, draftNew, inheritEphemeral } from "../messageDraft.ts";
import { editMessage, postAnswer } from "../posting.ts";
import { checkEditedFlags, checkManners, checkMessage, isEmpty } from "../rules/messageRules.ts";
import type { World } from "../world.ts";
import { type Answer, give, INVALID_WEBHOOK_TOKEN, NO_CONTENT, UNKNOWN_MESSAGE, UNKNOWN_WEBHOOK } from "./answer.ts";
import { refuseEmpty } from "./callbackRoutes.ts";
import { judge } from "./judge.ts";
import type { Call, Method, Route, RouteKind } from "./route.ts";

type Handle = (world: World, call: Call, interaction: Interaction) => Answer;

const WEBHOOK = "/webhooks/{webhook_id}/{webhook_token}";

/** What an interaction's token is good for after the callback. */
export const WEBHOOK_ROUTES: readonly Route[] = [
  route("POST", WEBHOOK, "followUp", followUp),
  ...["@original", "{message_id}"].flatMap((message) => [
    route(
      "GET",
      `${WEBHOOK}/messages/${message}`,
      "fetch",
      withMessage((_, __, ___, found) => give(found)),
    ),
    route("PATCH", `${WEBHOOK}/messages/${message}`, "edit", withMessage(edit)),
    route("DELETE", `${WEBHOOK}/messages/${message}`, "delete", withMessage(remove)),
  ]),
];

function route(method: Method, template: string, kind: RouteKind, handle: Handle): Route {
  return { method, template, kind, needsNoAuthorization: true, handle: whenAcknowledged(kind, handle) };
}

function whenAcknowledged(kind: RouteKind, handle: Handle): Route["handle"] {
  return (world, call) => {
    const interaction = world.interactions.get(call.params["webhook_token"] ?? "");
    if (interaction === undefined || call.params["webhook_id"] !== world.applicationId) return UNKNOWN_WEBHOOK;
    if (interaction.ageAt(call.arrivedAt) > world.limits.tokenGoodFor) return INVALID_WEBHOOK_TOKEN;
    if (interaction.accepted !== undefined) return handle(world, call, interaction);
    if (!interaction.hasMetFault) {
      world.violations.push(`${interaction.label}: ${kind} came before Discord had accepted an acknowledgement`);
    }
    return UNKNOWN_WEBHOOK;
  };
}

function withMessage(handle: (world: World, call: Call, interaction: Interaction, message: Message) => Answer): Handle {
  return (world, call, interaction) => {
    const { message_id: id = "@original" } = call.params;
    const named = id === "@original" ? interaction.originalId : id;
    const own = [interaction.originalId, ...interaction.followUpIds];
    const message = own.includes(named) ? world.messages.find(named) : undefined;
    return message === undefined ? UNKNOWN_MESSAGE : handle(world, call, interaction, message);
  };
}

function edit(world: World, call: Call, interaction: Interaction, before: Message): Answer {
  const draft = draftEdit(before, call.fields, call.files);
  const what = `an edit after ${interaction.label}`;
  const problems = [...checkMessage(draft), ...checkEditedFlags(call.fields)];
  const refusal = judge(world, call, what, { problems, manners: checkManners(call.fields, draft.flags) });
  if (refusal !== undefined) return refusal;
  if (isEmpty(draft)) return refuseEmpty(world, what);
  if (before.id === interaction.sourceId) interaction.hasTouchedSource = true;
  return give(editMessage(world, before, { body: call.fields, files: call.files }, draft));
}

function remove(world: World, _call: Call, interaction: Interaction, message: Message): Answer {
  if (message.id === interaction.sourceId) interaction.hasTouchedSource = true;
  world.messages.remove(message.id);
  return NO_CONTENT;
}

/** A follow-up. The first after a deferral that nothing answered so far is its answer, and as ephemeral as it said. */
function followUp(world: World, call: Call, interaction: Interaction): Answer {
  const parcel = { body: call.fields, files: call.files };
  const what = `a follow-up of ${interaction.label}`;
  const original = world.messages.find(interaction.originalId);
  const isReply = interaction.accepted?.type === InteractionResponseType.DeferredChannelMessageWithSource;
  const deferred = isReply && original !== undefined && isLoading(original) ? original : undefined;
  const fresh = draftNew(call.fields, call.files);
  const draft = deferred === undefined ? fresh : inheritEphemeral(fresh, deferred);
  const findings = { problems: checkMessage(draft), manners: checkManners(call.fields, draft.flags) };
  const refusal = judge(world, call, what, findings);
  if (refusal !== undefined) return refusal;
  if (isEmpty(draft)) return refuseEmpty(world, what);
  if (deferred !== undefined) return give(editMessage(world, deferred, parcel, draft));
  const message = postAnswer(world, interaction, draft, parcel);
  interaction.followUpIds.push(message.id);
  return give(message);
}
