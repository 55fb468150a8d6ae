import type { Schema } from "../sqlite/schema.ts";

/** `turn` counts asks, so that the order is known in which questions were last asked, but no time of day. */
const TABLES = `
  CREATE TABLE gap (
    id TEXT PRIMARY KEY,
    question TEXT NOT NULL,
    slug TEXT,
    count INTEGER NOT NULL,
    first_asked TEXT NOT NULL,
    last_asked TEXT NOT NULL,
    turn INTEGER NOT NULL
  ) STRICT;
  CREATE INDEX gap_turn ON gap (turn);
  CREATE INDEX gap_last_asked ON gap (last_asked)
`;

/** The database of unanswered questions; its letters are `gaps`. */
export const UNANSWERED_SCHEMA: Schema = { application: 0x67617073, versions: [TABLES] };
