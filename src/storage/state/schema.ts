import type { Schema } from "../sqlite/schema.ts";

/** The server stands in every key, so that none can be read for another. */
const VERSION_1 = `
  CREATE TABLE channel (
    guild TEXT NOT NULL,
    channel TEXT NOT NULL,
    slug TEXT,
    is_private INTEGER NOT NULL,
    PRIMARY KEY (guild, channel)
  ) STRICT
`;

/** `kinds` and `marks` are JSON arrays. */
const VERSION_2 = `
  ALTER TABLE channel ADD COLUMN answers TEXT;
  UPDATE channel SET answers = 'private' WHERE is_private = 1;
  ALTER TABLE channel DROP COLUMN is_private;
  CREATE TABLE server (
    guild TEXT NOT NULL PRIMARY KEY,
    language TEXT NOT NULL
  ) STRICT;
  CREATE TABLE follow (
    guild TEXT NOT NULL,
    channel TEXT NOT NULL,
    slug TEXT NOT NULL,
    kinds TEXT NOT NULL,
    problem TEXT,
    PRIMARY KEY (guild, channel, slug)
  ) STRICT;
  CREATE TABLE known (
    guild TEXT NOT NULL,
    channel TEXT NOT NULL,
    slug TEXT NOT NULL,
    mark TEXT NOT NULL,
    PRIMARY KEY (guild, channel, slug, mark)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE announcement (
    guild TEXT NOT NULL,
    channel TEXT NOT NULL,
    slug TEXT NOT NULL,
    nonce TEXT NOT NULL,
    marks TEXT NOT NULL,
    state TEXT NOT NULL,
    begun INTEGER NOT NULL,
    PRIMARY KEY (guild, channel, slug, nonce)
  ) STRICT;
  CREATE TABLE moderation (
    guild TEXT NOT NULL,
    id INTEGER NOT NULL,
    at TEXT NOT NULL,
    member TEXT NOT NULL,
    action TEXT NOT NULL,
    path TEXT NOT NULL,
    title TEXT NOT NULL,
    reason TEXT,
    file TEXT,
    PRIMARY KEY (guild, id)
  ) STRICT
`;

/** The database of what moderators set and did; its letters are `stat`. */
export const STATE_SCHEMA: Schema = { application: 0x73746174, versions: [VERSION_1, VERSION_2] };
