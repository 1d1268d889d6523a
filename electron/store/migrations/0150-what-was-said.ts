/**
 * Every change names the party whose row it was written to: that of its own visit, or while parties were one that of the kept
 * one. Where a party was ever merged nobody can tell any more for what was changed before; that stays as it stands.
 * Whoever was erased and of whom there is something again, themselves or somebody merged into them, is due again.
 */
export const whatWasSaid = {
  number: 150,
  name: 'what was said',
  up(execute: (sql: string) => void): void {
    execute(`
      ALTER TABLE visit_changes ADD COLUMN party TEXT REFERENCES parties (id);
      CREATE INDEX visit_changes_of_party ON visit_changes (party, sequence);
      UPDATE visit_changes SET party = v.party FROM visits v
        WHERE v.id = visit_changes.visit AND what IN ('registered', 'corrected')
          AND NOT EXISTS (SELECT 1 FROM party_merges m WHERE v.party IN (m.kept, m.merged));
      UPDATE parties SET erased_at = NULL
        WHERE phone <> '' OR document_number <> '' OR address <> '' OR details <> '' OR EXISTS (
          SELECT 1 FROM visits v WHERE v.party = parties.id AND v.registered_at > parties.erased_at);
      UPDATE parties SET erased_at = NULL
        WHERE EXISTS (SELECT 1 FROM parties o WHERE o.merged_into = parties.id AND o.erased_at IS NULL);
    `)
  },
}
