import trained from "./rerank/model.json" with { type: "json" };

/**
 * How sure of an answer one must be to show it. On the sets that it was trained on, `usual` leaves at most one in
 * twenty questions that have an answer without it, `strict` one in ten and `strictest` one in five.
 */
export type Strictness = keyof typeof trained.silence.least;

/** Every strictness, the least strict first. */
export const STRICTNESSES = Object.keys(trained.silence.least) as readonly Strictness[]; // keys of a constant
