/**
 * An account remembers when retention emptied it: its party may come again and be kept anew, and what was emptied before
 * would look as if somebody had changed it. Where that has happened already, the last run since the visit is the one, and
 * before its matter, if one came of it later.
 */
export const accountsEmptied = {
  number: 180,
  name: 'accounts emptied',
  up(execute: (sql: string) => void): void {
    execute(`
      ALTER TABLE transcripts ADD COLUMN emptied_at INTEGER;
      UPDATE transcripts SET emptied_at = coalesce(iif(p.erased_at > c.received_at, NULL, p.erased_at),
          (SELECT max(e.at) FROM erasures e WHERE e.at > v.registered_at AND e.at <= coalesce(c.received_at, e.at)))
        FROM visits v JOIN parties p ON p.id = v.party LEFT JOIN casefiles c ON c.visit = v.id
        WHERE v.id = transcripts.visit
          AND NOT EXISTS (SELECT 1 FROM transcript_versions w WHERE w.transcript = transcripts.id AND w.guide <> '');
    `)
  },
}
