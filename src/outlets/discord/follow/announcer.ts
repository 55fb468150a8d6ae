import { setTimeout as pause } from "node:timers/promises";
import { DiscordAPIError, type REST, RESTJSONErrorCodes } from "discord.js";
import { today } from "../../../../commands/next.ts";
import { listNews, type NewsItem, selectNews, tellNews } from "../../../app/caseNews.ts";
import { describeError } from "../../../errors.ts";
import type { Log } from "../../../log.ts";
import { DEFAULT_LOCALE, type Locale, readLocale } from "../../../presentation/wording/locale.ts";
import type { LibraryService } from "../../../service/libraryService.ts";
import type { SettingsStore } from "../../../storage/channelSettings.ts";
import type { Announcement, AnnouncementEnd, Follow, FollowStore, NewsSchedule } from "../../../storage/follows.ts";
import { classifyFailure } from "../gateway/failure.ts";
import { sendToChannel } from "../gateway/interactionResponses.ts";
import { renderReply } from "../render/renderReply.ts";

/** What announcing takes. */
export interface AnnouncerOptions {
  /** Absent where no follows are kept: then nothing is announced. */
  readonly follows?: FollowStore;
  /** Says which server's news are to be looked at, where each server has a shelf; absent where all share one. */
  readonly schedule?: NewsSchedule;
  /** Takes in what another process has changed of a server's shelf, before its news are looked at. */
  readonly refresh?: (guild: string) => Promise<void>;
  readonly settings?: Pick<SettingsStore, "readServer">;
  /** The shelf of a server. */
  readonly libraryOf: (guild: string) => Pick<LibraryService, "withSnapshot">;
  readonly log: Log;
  readonly stop: AbortSignal;
}

/**
 * For how long a message whose sending began is sent again with its nonce, in milliseconds: Discord knows a nonce for “the past
 * few minutes” (developer documentation, Create Message). What is older might be posted twice.
 */
const RESEND_WITHIN_MS = 120_000;
/** The pause before Discord is asked again where it was out of reach, in milliseconds. */
const RETRY_AFTER_MS = 15_000;
/** How often is looked which servers are due, in milliseconds. */
const BETWEEN_LOOKS_MS = 5_000;

/**
 * Tells channels what is new of the cases that they follow. What is to be told is on the disk before Discord hears of it, and so
 * is that it is about to hear; so whenever the process ends, the next one tells it once, or knows that it may not have been told.
 */
export class Announcer {
  readonly #options: AnnouncerOptions;
  #rest: REST | undefined;
  #running: Promise<void> | undefined;
  #isAskedAgain = false;

  constructor(options: AnnouncerOptions) {
    this.#options = options;
  }

  /** Takes what Discord is told by, and looks what came while there was none. */
  attend(rest: REST): void {
    this.#rest = rest;
    this.check();
    const { schedule, stop } = this.#options;
    if (!schedule) return;
    const looking = setInterval(() => this.check(), BETWEEN_LOOKS_MS).unref();
    stop.addEventListener("abort", () => clearInterval(looking), { once: true });
  }

  /** Looks for news after a library has changed; one look at a time. */
  check(): void {
    if (!this.#rest || this.#options.stop.aborted) return;
    this.#isAskedAgain = this.#running !== undefined;
    this.#running ??= this.#run().finally(() => {
      this.#running = undefined;
      if (this.#isAskedAgain) this.check();
    });
  }

  /** Resolves once nothing is being told. */
  async idle(): Promise<void> {
    await this.#running;
  }

  async #run(): Promise<void> {
    const { follows, schedule, log } = this.#options;
    if (!follows) return;
    try {
      if (schedule) await this.#runDue(follows, schedule);
      else if (!(await this.#tellAll(follows))) this.#retryLater();
    } catch (fault) {
      log.error({ event: "announcing failed", why: fault instanceof Error ? fault.stack : String(fault) });
    }
  }

  /** What isn't told to the end is due again when its lease is over, for whichever process looks first. */
  async #runDue(follows: FollowStore, schedule: NewsSchedule): Promise<void> {
    while (!this.#options.stop.aborted) {
      const due = await schedule.take(Date.now());
      if (due === undefined) return;
      await this.#options.refresh?.(due.server);
      if (await this.#tellAll(follows, due.server)) await schedule.finish(due);
    }
  }

  /** Tells what is new in a server, or in all; the value is whether nothing is left to be told. */
  async #tellAll(follows: FollowStore, guild?: string): Promise<boolean> {
    await this.#plan(follows, guild);
    let isDone = true;
    for (const announcement of await follows.listAnnouncements(guild))
      isDone = (await this.#tell(follows, announcement)) && isDone;
    return isDone;
  }

  async #plan(follows: FollowStore, guild?: string): Promise<void> {
    const news = new Map<string, readonly NewsItem[]>();
    for (const follow of await follows.list(guild)) {
      if (follow.problem === "gone") continue;
      const items = news.get(follow.case) ?? (await this.#read(follow));
      news.set(follow.case, items);
      const marks = items.map(({ mark }) => mark);
      const fresh = await follows.findNew(follow, marks);
      if (fresh.length === 0) continue;
      await follows.plan(follow, fresh, selectNews(items, fresh, { kinds: follow.kinds, today: today() }));
    }
  }

  #read({ guild, case: slug }: Follow): Promise<readonly NewsItem[]> {
    return this.#options.libraryOf(guild).withSnapshot((library) => listNews(library, slug));
  }

  /** The value is whether nothing more is to be done about it by this process. */
  async #tell(follows: FollowStore, announcement: Announcement): Promise<boolean> {
    const { guild, channel, case: slug, marks, nonce, state, begun } = announcement;
    const { libraryOf, log, stop } = this.#options;
    const end = async (how: AnnouncementEnd) => {
      log[how === "sent" ? "info" : "warn"]({ event: "news", channel, case: slug, outcome: how });
      return (await follows.end(announcement, how)).ok;
    };
    if (stop.aborted || !this.#rest) return false;
    if (state === "sending" && Date.now() - begun > RESEND_WITHIN_MS) return end("unsure");
    const news = await libraryOf(guild).withSnapshot((library) => tellNews(library, slug, marks));
    const locale = await this.#readLocale(announcement);
    const begin = await follows.begin(announcement, Date.now());
    if (!begin.ok || !begin.value) return begin.ok;
    try {
      const message = news && renderReply({ kind: "case news", ...news }, { to: "channel", isDeletable: true, locale });
      if (message) await sendToChannel(this.#rest, channel, message, nonce);
      return await end("sent");
    } catch (fault) {
      const how = readRefusal(fault);
      if (how) return end(how);
      log.warn({ event: "news", outcome: "not sent yet", why: describeError(fault) });
      return false;
    }
  }

  /** Nobody asked, so it is the language that moderators have chosen for the server, or else English. */
  async #readLocale({ guild }: Announcement): Promise<Locale> {
    const chosen = await this.#options.settings?.readServer(guild);
    return readLocale(chosen?.language) ?? DEFAULT_LOCALE;
  }

  /** What Discord didn't answer may have arrived; the same message is sent again with its nonce. */
  #retryLater(): void {
    void pause(RETRY_AFTER_MS, undefined, { ref: false, signal: this.#options.stop }).then(
      () => this.check(),
      () => {}, // the bot stops; the next one goes on
    );
  }
}

/** What Discord's refusal means; `undefined` where it may pass, or it isn't known whether Discord took the message. */
function readRefusal(fault: unknown): AnnouncementEnd | undefined {
  if (fault instanceof DiscordAPIError && Number(fault.code) === RESTJSONErrorCodes.UnknownChannel) return "gone";
  const failure = classifyFailure(fault);
  if (failure === "forbidden" || failure === "stopped by AutoMod") return "refused";
  return fault instanceof DiscordAPIError && fault.status < 500 && fault.status !== 429 ? "refused" : undefined;
}
