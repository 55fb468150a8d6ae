import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import type { LocalDiscord } from "../local-discord/localDiscord.ts";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));

/** What the session is told of the bot's process. */
export interface BotEvents {
  /** A line that the bot wrote for whoever runs it. */
  said(line: string): void;
  /** It ended, and nobody asked it to. */
  failed(code: number): void;
}

/** The bot from its sources, in a process of its own, connected to a local Discord. One at a time. */
export class BotChild {
  private readonly local: LocalDiscord;
  private readonly knowledge: string;
  private readonly events: BotEvents;
  private child: ChildProcess | undefined;

  constructor(local: LocalDiscord, knowledge: string, events: BotEvents) {
    this.local = local;
    this.knowledge = knowledge;
    this.events = events;
  }

  /** Starts the bot, after the end of the one before. Resolves once it serves, or has ended without. */
  async restart(): Promise<void> {
    await this.stop();
    const child = spawn("node", ["--import", "tsx", "src/main.ts"], {
      cwd: ROOT,
      stdio: ["ignore", "ignore", "pipe"],
      env: { ...process.env, ...this.settings() },
    });
    this.child = child;
    const ready = new Promise<void>((resolve) => this.listen(child, resolve));
    void once(child, "close").then(([code]: unknown[]) => {
      if (this.child !== child) return;
      this.child = undefined;
      this.events.failed(Number(code ?? 1));
    });
    await Promise.race([ready, once(child, "close")]);
  }

  /** Ends the bot; resolves once it is gone. */
  async stop(): Promise<void> {
    const { child } = this;
    this.child = undefined;
    if (!child || child.exitCode !== null) return;
    child.kill("SIGTERM");
    await once(child, "close");
  }

  /** Nothing of a person's own `.env` reaches the bot: an empty variable counts as absent. */
  private settings(): Readonly<Record<string, string>> {
    const { token, home, apiUrl } = this.local;
    return {
      ...{ DISCORD_TOKEN: token, DISCORD_GUILD_ID: home.id, DISCORD_API_URL: apiUrl, KNOWLEDGE_DIR: this.knowledge },
      ...{ DISCORD_PUBLIC: "", MODERATOR_ROLE_IDS: "", LOG_QUESTIONS: "", HEALTH_PORT: "", GAPS_DB: "" },
    };
  }

  private listen(child: ChildProcess, isReady: () => void): void {
    let rest = "";
    child.stderr?.setEncoding("utf8").on("data", (chunk: string) => {
      const lines = (rest + chunk).split("\n");
      rest = lines.pop() ?? "";
      for (const line of lines) {
        if (line.startsWith("Ready")) isReady();
        else if (!line.startsWith("Invite")) this.events.said(line);
      }
    });
  }
}
