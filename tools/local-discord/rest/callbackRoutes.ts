import { InteractionResponseType, MessageFlags } from "discord.js";
import { type Fields, fieldsOf, numberOf } from "../fields.ts";
import type { Interaction } from "../interaction.ts";
import { isEphemeral, isLoading, type Message } from "../message.ts";
import { draftEdit, draftNew } from "../messageDraft.ts";
import { editMessage, postAnswer } from "../posting.ts";
import { checkCallbackType, checkChoices, checkModal } from "../rules/callbackRules.ts";
import { checkDeferral, checkEditedFlags, checkManners, checkMessage, isEmpty } from "../rules/messageRules.ts";
import type { World } from "../world.ts";
import {
  ALREADY_ACKNOWLEDGED,
  type Answer,
  EMPTY_MESSAGE,
  give,
  NO_CONTENT,
  UNKNOWN_INTERACTION,
  UNKNOWN_MESSAGE,
} from "./answer.ts";
import { judge, within } from "./judge.ts";
import type { Call, Route } from "./route.ts";

export const CALLBACK_ROUTES: readonly Route[] = [
  {
    method: "POST",
    template: "/interactions/{interaction_id}/{interaction_token}/callback",
    kind: "callback",
    needsNoAuthorization: true,
    handle: acknowledge,
  },
];

function acknowledge(world: World, call: Call): Answer {
  const interaction = world.interactions.get(call.params["interaction_token"] ?? "");
  if (interaction === undefined || interaction.id !== call.params["interaction_id"]) return UNKNOWN_INTERACTION;
  if (interaction.accepted !== undefined) {
    if (!interaction.hasMetFault && !world.hasManyProcesses)
      world.violations.push(`${interaction.label} was acknowledged twice`);
    return ALREADY_ACKNOWLEDGED;
  }
  if (interaction.ageAt(call.arrivedAt) > world.limits.acknowledgeWithin) return UNKNOWN_INTERACTION;
  const asked = checkCallbackType(call.fields["type"], interaction.type, interaction.sourceId !== undefined);
  const what = `the callback of ${interaction.label}`;
  const refusal = asked.length > 0 ? judge(world, call, what, { problems: asked }) : undefined;
  return refusal ?? accept(world, call, interaction, what);
}

function accept(world: World, call: Call, interaction: Interaction, what: string): Answer {
  const type = numberOf(call.fields["type"]);
  const data = fieldsOf(call.fields["data"]);
  const take = (message?: Message) => {
    interaction.accepted = { type, data };
    return answerCallback(call, interaction, type, message);
  };
  switch (type) {
    case InteractionResponseType.ChannelMessageWithSource:
      return reply(world, call, interaction, what, take);
    case InteractionResponseType.UpdateMessage:
      return update(world, call, interaction, what, take);
    case InteractionResponseType.DeferredChannelMessageWithSource:
      return judge(world, call, what, { problems: checkDeferral(data) }) ?? take(announce(world, interaction, data));
    case InteractionResponseType.DeferredMessageUpdate:
      interaction.originalId = interaction.sourceId;
      return take();
    case InteractionResponseType.ApplicationCommandAutocompleteResult:
      return judge(world, call, what, { problems: checkChoices(data) }) ?? take();
    default:
      return judge(world, call, what, { problems: checkModal(data) }) ?? take();
  }
}

type Take = (message?: Message) => Answer;

function reply(world: World, call: Call, interaction: Interaction, what: string, take: Take): Answer {
  const body = fieldsOf(call.fields["data"]);
  const draft = draftNew(body, call.files);
  const findings = { problems: within("data", checkMessage(draft)), manners: checkManners(body, draft.flags) };
  const refusal = judge(world, call, what, findings);
  if (refusal !== undefined) return refusal;
  if (isEmpty(draft)) return refuseEmpty(world, what);
  const message = postAnswer(world, interaction, draft, { body, files: call.files });
  interaction.originalId = message.id;
  return take(message);
}

function update(world: World, call: Call, interaction: Interaction, what: string, take: Take): Answer {
  const body = fieldsOf(call.fields["data"]);
  const source = world.messages.find(interaction.sourceId);
  if (source === undefined) return UNKNOWN_MESSAGE;
  const draft = draftEdit(source, body, call.files);
  const problems = [...checkMessage(draft), ...checkEditedFlags(body)];
  const manners = checkManners(body, draft.flags);
  const refusal = judge(world, call, what, { problems: within("data", problems), manners });
  if (refusal !== undefined) return refusal;
  const message = editMessage(world, source, { body, files: call.files }, draft);
  interaction.originalId = source.id;
  interaction.hasTouchedSource = true;
  return take(message);
}

/** The message that says that the bot is thinking. */
function announce(world: World, interaction: Interaction, data: Fields): Message {
  const flags = numberOf(data["flags"]) | MessageFlags.Loading;
  const message = postAnswer(world, interaction, { ...draftNew({}, []), flags }, { body: {}, files: [] });
  interaction.originalId = message.id;
  return message;
}

export function refuseEmpty(world: World, what: string): Answer {
  world.violations.push(`${what}: the message is empty`);
  return EMPTY_MESSAGE;
}

function answerCallback(call: Call, interaction: Interaction, type: number, message?: Message): Answer {
  if (call.query.get("with_response") !== "true") return NO_CONTENT;
  const isShown = message !== undefined && !isLoading(message);
  const about = message ?? undefined;
  return give({
    interaction: {
      id: interaction.id,
      type: interaction.type,
      ...(about === undefined
        ? {}
        : {
            response_message_id: about.id,
            response_message_loading: isLoading(about),
            response_message_ephemeral: isEphemeral(about),
          }),
    },
    resource: { type, ...(isShown ? { message } : {}) },
  });
}
