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
CREATE INDEX gap_last_asked ON gap (last_asked);
INSERT INTO gap VALUES ('k-44I3AX', 'what did the bailiff''s dog eat at noon', NULL, 1, '2026-11-20', '2026-11-20', 2);
INSERT INTO gap VALUES ('DYb3rDx8', 'is mars inhabited', NULL, 1, '2026-11-20', '2026-11-20', 3);
INSERT INTO gap VALUES ('3F4LLpVO', 'who won the regatta', NULL, 1, '2026-11-20', '2026-11-20', 4);
INSERT INTO gap VALUES ('TsKzFOmg', 'which bread is best', NULL, 1, '2026-11-20', '2026-11-20', 5);
INSERT INTO gap VALUES ('hT_4lX_Y', 'where is the harbour', NULL, 1, '2026-11-20', '2026-11-20', 6);
INSERT INTO gap VALUES ('3UOwdcza', 'when does the ferry leave', NULL, 1, '2026-11-20', '2026-11-20', 7);
INSERT INTO gap VALUES ('aEvuwjvX', 'how tall is the lighthouse', NULL, 1, '2026-11-20', '2026-11-20', 8);
INSERT INTO gap VALUES ('nKlG33Dy', 'who painted the mural', NULL, 1, '2026-11-20', '2026-11-20', 9);
INSERT INTO gap VALUES ('0afktM1e', 'how do i bake sourdough bread', NULL, 2, '2026-11-20', '2026-11-20', 10);
INSERT INTO gap VALUES ('_riDlSbC', 'what is the price of tea', NULL, 1, '2026-11-20', '2026-11-20', 11);
INSERT INTO gap VALUES ('g7Xzp547', 'what did alec baldwin eat for breakfast on mars', 'rust', 1, '2026-11-20', '2026-11-20', 12);
PRAGMA application_id = 1734439027;
PRAGMA user_version = 1;
