import { MessageFlags } from "discord.js";
import { readTimeline } from "../../../../commands/timeline.ts";
import type { Reply } from "../../../app/reply.ts";
import { DEFAULT_ENTRIES } from "../../../app/replySizes.ts";
import { toExport } from "../../../presentation/export/caseTimeline.ts";
import { EXPORT_FORMATS, exportTimeline, listFormats } from "../../../presentation/export/exportTimeline.ts";
import { describePicture } from "../../../presentation/picture/description.ts";
import { drawInWorker } from "../../../presentation/picture/drawInWorker.ts";
import type { ActionReply } from "../../../presentation/present/presentActionReply.ts";
import type { Locale } from "../../../presentation/wording/locale.ts";
import { wordingOf } from "../../../presentation/wording/wording.ts";
import type { LibraryApi } from "../../../service/libraryService.ts";
import { fingerprint } from "../../../text/fingerprint.ts";
import type { BotContext } from "../botContext.ts";
import { nameCaller } from "../caller.ts";
import { refuse } from "../commands/runCommand.ts";
import { type Answer, respond, respondInPlace } from "../gateway/respondInTime.ts";
import type { ReaderLocales } from "../readerLocale.ts";
import { readAnswer } from "../render/readBack.ts";
import type { RenderOptions } from "../render/renderOptions.ts";
import { renderActionReply, renderNotice, renderReply } from "../render/renderReply.ts";
import type { ButtonAction, TimelineSpan } from "./buttonAction.ts";
import type { PressedComponent } from "./pressedComponent.ts";

type TimelineReply = Extract<Reply, { kind: "timeline" }>;
type TimelineAction = Extract<ButtonAction, TimelineSpan & { kind: "timeline" | "picture" | "export" | "post" }>;

/** What a file may hold beyond what a reader takes in at once. */
const MAX_EXPORTED = 200;

/** Does what a button below a timeline says. The timeline is built anew each time: no button keeps anything. */
export function handleTimelineButton(
  interaction: PressedComponent,
  action: TimelineAction,
  { libraryService }: Pick<BotContext, "libraryService">,
  locales: ReaderLocales,
): Promise<string> {
  const { about } = readBack(interaction);
  const withTimeline = (answer: (reply: TimelineReply) => Answer) =>
    libraryService.withSnapshot((library) =>
      readAgain(library, { ...action, about, limit: DEFAULT_ENTRIES }, locales.asker, answer),
    );
  switch (action.kind) {
    case "timeline":
      return turn(interaction, locales, (renderOptions) =>
        withTimeline((reply) => toAnswer(reply, { ...renderOptions, page: action.page })),
      );
    case "picture":
    case "export": {
      const showing = libraryService.withSnapshot((library) =>
        // What it is about stands in the message that the button is in, and in no other that could be posted.
        showTimelineFile(
          library,
          action,
          { to: "asker", locale: locales.asker, ...(about === undefined ? { here: action } : {}) },
          about,
        ),
      );
      return respond(interaction, showing, { ephemeral: true });
    }
    case "post":
      return post(interaction, locales, withTimeline);
  }
}

/** A timeline as a picture or as files for other programs. */
export function showTimelineFile(
  library: LibraryApi,
  action: Extract<TimelineAction, { kind: "picture" | "export" }>,
  renderOptions: RenderOptions,
  about?: string,
): Promise<Answer> {
  const { kind, ...span } = action;
  const limit = kind === "picture" ? DEFAULT_ENTRIES : MAX_EXPORTED;
  const make = kind === "picture" ? draw : writeFiles;
  return readAgain(library, { ...span, about, limit }, renderOptions.locale, (reply) => make(reply, renderOptions));
}

function readBack({ message }: PressedComponent): { readonly about?: string } {
  return { about: readAnswer(message).question };
}

/** Whoever asked turns the page for all; others get theirs alone, so that nobody changes what is being read. */
function turn(
  interaction: PressedComponent,
  { asker: locale, channel }: ReaderLocales,
  withTimeline: (renderOptions: RenderOptions) => Promise<Answer>,
): Promise<string> {
  const isOwn = interaction.message.flags.has(MessageFlags.Ephemeral);
  if (isOwn) return respondInPlace(interaction, withTimeline({ to: "asker", locale }));
  const asker = interaction.message.interactionMetadata?.user.id;
  if (interaction.user.id === asker)
    return respondInPlace(interaction, withTimeline({ to: "channel", locale: channel }));
  return respond(interaction, withTimeline({ to: "asker", locale }), { ephemeral: true });
}

function post(
  interaction: PressedComponent,
  { channel }: ReaderLocales,
  withTimeline: (answer: (reply: TimelineReply) => Answer) => Promise<Answer>,
): Promise<string> {
  if (!interaction.message.flags.has(MessageFlags.Ephemeral)) return refuse(interaction, "unknown button");
  const sharedBy = nameCaller(interaction);
  return respond(
    interaction,
    withTimeline((reply) => toAnswer(reply, { to: "channel", sharedBy, locale: channel })),
    { ephemeral: false },
  );
}

interface TimelineRequest extends TimelineSpan {
  readonly about?: string;
  readonly limit: number;
}

async function readAgain(
  library: LibraryApi,
  { case: wanted, ...request }: TimelineRequest,
  locale: Locale,
  answer: (reply: TimelineReply) => Answer | Promise<Answer>,
): Promise<Answer> {
  const { cases } = await library.describe();
  const slug = cases.find((one) => fingerprint(one.slug) === wanted)?.slug;
  if (slug === undefined) return toActionAnswer({ kind: "changed since" }, { to: "asker", locale });
  const reply = await readTimeline(library, { ...request, caseName: slug });
  return reply.kind === "timeline" ? answer(reply) : toAnswer(reply, { to: "asker", locale });
}

function toAnswer(reply: Reply, renderOptions: RenderOptions): Answer {
  return { message: renderReply(reply, renderOptions), isForChannel: reply.kind === "timeline", outcome: reply.kind };
}

function toActionAnswer(reply: ActionReply, renderOptions: RenderOptions): Answer {
  const isForChannel = renderOptions.to === "channel";
  return { message: renderActionReply(reply, renderOptions), isForChannel, outcome: reply.kind };
}

async function draw(reply: TimelineReply, renderOptions: RenderOptions): Promise<Answer> {
  const { title, entries, case: slug } = reply;
  const { timeline: words } = wordingOf(renderOptions.locale);
  if (entries.length === 0) return refuseDrawing(words.nothingToDraw);
  const pictured = { title, subtitle: words.subtitle(reply), entries, locale: renderOptions.locale };
  const drawn = await drawInWorker(pictured);
  if (!drawn.ok) {
    if (drawn.problem.code === "died") throw new Error(`The drawing thread died: ${drawn.problem.cause}`);
    return refuseDrawing(words.drawingTookTooLong);
  }
  const pictures = drawn.value.map(({ png, shown, timeline }, at) => ({
    name: `timeline-${fingerprint(slug)}-${at + 1}.png`,
    data: png,
    description: describePicture(timeline, shown),
  }));
  return toActionAnswer({ kind: "timeline picture", pictures }, renderOptions);
}

function refuseDrawing(sentence: string): Answer {
  return { message: renderNotice(sentence), isForChannel: false, outcome: "no picture" };
}

function writeFiles(reply: TimelineReply, renderOptions: RenderOptions): Answer {
  const timeline = toExport(reply);
  const formats = listFormats(timeline);
  const files = EXPORT_FORMATS.filter((format) => formats.includes(format)).map((format) => {
    const { name, text } = exportTimeline(format, timeline);
    return { name, data: Buffer.from(text) };
  });
  return toActionAnswer({ kind: "timeline files", files }, renderOptions);
}
