/**
 * Matters are found again by place and words. The index keeps only terms, no text, and belongs to `ordinal`: implicit
 * row numbers may change when a backup is made. Category Cn: characters newer than SQLite's tables are letters too.
 * `matter_terms_of` is a function of the connection, as `pinyin_of` is.
 */
export const similarMatters = {
  number: 60,
  name: 'similar-matters',
  up(execute: (sql: string) => void): void {
    execute(`
ALTER TABLE casefiles ADD COLUMN ordinal INTEGER;
ALTER TABLE casefiles ADD COLUMN same_as TEXT REFERENCES casefiles (id);
UPDATE casefiles SET ordinal = rowid;
CREATE UNIQUE INDEX casefiles_by_ordinal ON casefiles (ordinal);
CREATE INDEX casefiles_same_as ON casefiles (same_as, received_at) WHERE same_as IS NOT NULL;
CREATE VIRTUAL TABLE matter_terms USING fts5 (
  terms, content = '', contentless_delete = 1, detail = none,
  tokenize = "unicode61 remove_diacritics 0 categories 'L* M* N* Co Cn'"
);
INSERT INTO matter_terms (rowid, terms) SELECT ordinal, matter_terms_of(place, summary) FROM casefiles;
`)
  },
}
