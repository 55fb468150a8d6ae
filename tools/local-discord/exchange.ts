import { InteractionResponseType } from "discord.js";
import { type Fields, fieldsOf, listOf } from "./fields.ts";
import type { Acknowledgement, Interaction } from "./interaction.ts";
import { isEphemeral, isLoading, type Message } from "./message.ts";
import type { World } from "./world.ts";

/** A choice that an autocomplete offers. */
export interface Choice {
  readonly name: string;
  readonly value: string | number;
}

/** What a person sees in the end. */
export interface Outcome {
  /** The answer, unless it was deleted or the interaction changed the source message alone. */
  readonly reply: Message | undefined;
  readonly followUps: readonly Message[];
  /** The message whose button was pressed, as it is now. */
  readonly source: Message | undefined;
  /** Whether the bot first said that it was thinking. */
  readonly deferred: boolean;
  /** Whether the answer is for the asker's eyes alone; undefined without an answer. */
  readonly ephemeral: boolean | undefined;
}

export interface Waiting {
  /** Milliseconds after which waiting fails, for programs: a test waits for the event, however long it takes. */
  readonly within?: number;
}

/** What a person does, and what comes of it. */
export class Exchange {
  readonly #world: World;
  readonly #interaction: Interaction;

  constructor(world: World, interaction: Interaction) {
    this.#world = world;
    this.#interaction = interaction;
  }

  get id(): string {
    return this.#interaction.id;
  }

  get token(): string {
    return this.#interaction.token;
  }

  /** What Discord sent of it, as JSON. */
  get payload(): string {
    return this.#interaction.payload;
  }

  /** What its POST to the Interactions Endpoint was answered with; 0 for nothing, `undefined` as long as none came. */
  get postStatus(): number | undefined {
    return this.#interaction.postStatus;
  }

  /** Waits until the Interactions Endpoint has answered the POST. */
  posted({ within }: Waiting = {}): Promise<void> {
    const isPosted = () => this.#interaction.postStatus !== undefined;
    return this.#world.changes.until(isPosted, () => this.#complain("posted"), within);
  }

  /** Every attempt to answer the callback, refused ones too. */
  get acknowledgements(): readonly Acknowledgement[] {
    return this.#interaction.acknowledgements;
  }

  /** The type of the callback that was accepted. */
  get acceptedType(): InteractionResponseType | undefined {
    return this.#interaction.accepted?.type;
  }

  get deferred(): boolean {
    return this.#interaction.isDeferred;
  }

  get ephemeral(): boolean | undefined {
    const { reply } = this;
    return reply === undefined ? undefined : isEphemeral(reply);
  }

  get reply(): Message | undefined {
    return this.#interaction.editsSource ? undefined : this.#world.messages.find(this.#interaction.originalId);
  }

  get followUps(): readonly Message[] {
    const found = this.#interaction.followUpIds.map((id) => this.#world.messages.find(id));
    return found.filter((message) => message !== undefined);
  }

  get source(): Message | undefined {
    return this.#world.messages.find(this.#interaction.sourceId);
  }

  /** The choices offered, if this is an autocomplete that was answered. */
  get choices(): readonly Choice[] | undefined {
    const { accepted } = this.#interaction;
    const isCompletion = accepted?.type === InteractionResponseType.ApplicationCommandAutocompleteResult;
    return isCompletion ? (listOf(accepted.data["choices"]) as readonly unknown[] as readonly Choice[]) : undefined;
  }

  /** The modal that was opened, as the bot sent it. */
  get modal(): Fields | undefined {
    const { accepted } = this.#interaction;
    return accepted?.type === InteractionResponseType.Modal ? fieldsOf(accepted.data) : undefined;
  }

  /** What can be seen now. */
  get outcome(): Outcome {
    const { reply, followUps, source, deferred, ephemeral } = this;
    return { reply, followUps, source, deferred, ephemeral };
  }

  /** Waits until Discord has accepted a callback, be it a mere deferral. */
  acknowledged({ within }: Waiting = {}): Promise<void> {
    const isAcknowledged = () => this.#interaction.accepted !== undefined;
    return this.#world.changes.until(isAcknowledged, () => this.#complain("acknowledged"), within);
  }

  /**
   * Waits until the person has an answer: a message, an update of the source, choices or a modal at once; or after a
   * deferral an edit, a follow-up or its deletion.
   */
  settled({ within }: Waiting = {}): Promise<void> {
    return this.#world.changes.until(
      () => this.isSettled,
      () => this.#complain("answered"),
      within,
    );
  }

  /** Waits until the person has an answer, and returns what is seen then. */
  async answer(waiting: Waiting = {}): Promise<Outcome> {
    await this.settled(waiting);
    return this.outcome;
  }

  /** Waits until the callback was tried this often, whatever Discord said. */
  attempted(times = 1, { within }: Waiting = {}): Promise<void> {
    const isAttempted = () => this.acknowledgements.length >= times;
    return this.#world.changes.until(isAttempted, () => this.#complain(`tried ${times} times`), within);
  }

  /** Whether the person has an answer, as `settled` waits for. */
  get isSettled(): boolean {
    const { accepted, isDeferred, editsSource, hasTouchedSource, originalId } = this.#interaction;
    if (accepted === undefined) return false;
    if (!isDeferred || this.followUps.length > 0) return true;
    const original = this.#world.messages.find(originalId);
    if (original === undefined) return true;
    return editsSource ? hasTouchedSource : !isLoading(original);
  }

  #complain(wanted: string): string {
    const { label, token } = this.#interaction;
    const requests = this.#world.requests.filter(({ path }) => path.includes(token));
    const told = requests.map(({ method, path, status }) => `${method} ${path.replace(token, "…")} → ${status}`);
    const lines = [`${label} wasn't ${wanted}. What the bot did about it:`, ...told];
    if (told.length === 0) lines.push("nothing");
    return [...lines, ...this.#world.violations.map((violation) => `violation: ${violation}`)].join("\n");
  }
}
