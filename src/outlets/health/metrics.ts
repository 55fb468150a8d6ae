import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";

/** What a page of metrics holds, in Prometheus's text format. */
export interface MetricsPage {
  readonly contentType: string;
  readonly text: string;
}

/** Seconds. A first answer is wanted within three, and a deferred one within fifteen minutes. */
const ANSWER_BUCKETS = [0.025, 0.05, 0.1, 0.3, 1, 3, 10, 30, 120];
const OPENING_BUCKETS = [0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];

/**
 * Counts what the log tells, so that the two never differ, and what the process takes. It holds names of commands, outcomes and
 * events, and no id of a server or a member.
 */
export class Metrics {
  readonly #registry = new Registry();
  readonly #interactions: Counter<"command" | "outcome">;
  readonly #seconds: Histogram<"command">;
  readonly #openings: Histogram;
  readonly #events: Counter<"event" | "level">;
  #countShelves: () => number = () => 0;

  constructor() {
    const registers = [this.#registry];
    collectDefaultMetrics({ register: this.#registry });
    this.#interactions = new Counter({
      ...{ name: "casebook_interactions_total", help: "Interactions by command and outcome", registers },
      labelNames: ["command", "outcome"],
    });
    this.#seconds = new Histogram({
      ...{ name: "casebook_interaction_seconds", help: "From an interaction to its answer", registers },
      ...{ labelNames: ["command"], buckets: ANSWER_BUCKETS },
    });
    this.#openings = new Histogram({
      ...{ name: "casebook_shelf_opening_seconds", help: "Opening the shelf of a server", registers },
      buckets: OPENING_BUCKETS,
    });
    this.#events = new Counter({
      ...{ name: "casebook_events_total", help: "Other lines of the log by event and level", registers },
      labelNames: ["event", "level"],
    });
    const count = () => this.#countShelves();
    new Gauge({
      ...{ name: "casebook_open_shelves", help: "Shelves of servers in memory", registers },
      collect() {
        this.set(count());
      },
    });
  }

  /** Says how many shelves are in memory whenever somebody asks. */
  watchShelves(count: () => number): void {
    this.#countShelves = count;
  }

  /** Counts a line of the log, which is JSON. */
  observe(line: string): void {
    const { command, outcome, milliseconds, event, level } = JSON.parse(line) as LogLine; // as the log writes it
    if (command !== undefined) {
      this.#interactions.inc({ command, outcome: outcome ?? "" });
      if (milliseconds !== undefined) this.#seconds.observe({ command }, milliseconds / 1_000);
    } else if (event !== undefined) {
      this.#events.inc({ event, level });
      if (event === "shelf opened" && milliseconds !== undefined) this.#openings.observe(milliseconds / 1_000);
    }
  }

  async read(): Promise<MetricsPage> {
    return { contentType: this.#registry.contentType, text: await this.#registry.metrics() };
  }
}

interface LogLine {
  readonly level: string;
  readonly command?: string;
  readonly outcome?: string;
  readonly milliseconds?: number;
  readonly event?: string;
}
