import { commands } from "../../commands/index.ts";
import { isSlashCommand } from "../../src/app/command.ts";
import { readCommandLine } from "../../src/outlets/terminal/commandLine.ts";
import type { Terminal } from "../../src/outlets/terminal/terminal.ts";
import type { Exchange } from "../local-discord/exchange.ts";
import type { LocalDiscord } from "../local-discord/localDiscord.ts";
import { isEphemeral, type Message } from "../local-discord/message.ts";
import type { Person } from "../local-discord/person.ts";
import { type NumberedButton, printMessage } from "./printMessage.ts";

const SLASH_COMMANDS = commands.filter(isSlashCommand);

/** What can be typed besides commands and questions. */
export const HELP =
  "Type /ask …, /timeline case:…, or a question. 2 presses button 2 of the last message. as moderator, as member: who types. exit ends.";

/** People at a local Discord, as one person types for them. */
export class DevSession {
  private readonly local: LocalDiscord;
  private readonly terminal: Pick<Terminal, "output" | "colours">;
  private readonly people: Readonly<Record<string, Person>>;
  private person: Person;
  private last: { readonly message: Message; readonly buttons: readonly NumberedButton[] } | undefined;

  constructor(local: LocalDiscord, terminal: Pick<Terminal, "output" | "colours">) {
    this.local = local;
    this.terminal = terminal;
    this.people = {
      member: local.person({ name: "Ada" }),
      moderator: local.person({ name: "Mara", permissions: ["ManageGuild"] }),
    };
    this.person = this.people["member"] ?? local.anyone;
  }

  /** Does what a line says, and shows what the person sees then. */
  async handle(line: string): Promise<void> {
    const pressed = /^(?:press )?(\d{1,2})$/.exec(line);
    const role = /^as (member|moderator)$/.exec(line)?.[1];
    if (role !== undefined) return this.change(role);
    return pressed ? this.press(Number(pressed[1])) : this.type(line);
  }

  private change(role: string): void {
    this.person = this.people[role] ?? this.person;
    this.say(`You are ${this.person.name}, a ${role}.`);
  }

  private async type(line: string): Promise<void> {
    const typed = readCommandLine(line, SLASH_COMMANDS);
    if (typed.kind !== "command") return this.say(`Not understood (${typed.kind}). ${HELP}`);
    const { command, values } = typed;
    await this.show(this.local.useCommand({ name: command.name, options: values, by: this.person }));
  }

  private async press(number: number): Promise<void> {
    const button = this.last?.buttons[number - 1];
    if (!this.last || !button) return this.say("There is no such button in the last message.");
    await this.show(this.local.press(this.last.message, button.customId, { by: this.person }));
  }

  private async show(exchange: Exchange): Promise<void> {
    await exchange.settled();
    const message = exchange.reply ?? exchange.followUps.at(-1) ?? exchange.source;
    if (!message) return this.say("The bot opened a form, deleted the message, or did not answer.");
    const { lines, buttons } = printMessage(message.components ?? [], this.terminal.colours);
    const privately = isEphemeral(message) ? [this.terminal.colours.dim(`Only ${this.person.name} sees this:`)] : [];
    this.say([...privately, ...lines].join("\n"));
    this.last = { message, buttons };
  }

  private say(text: string): void {
    this.terminal.output.write(`${text}\n\n`);
  }
}
