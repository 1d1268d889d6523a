/**
 * What visitors said is sealed like their numbers and addresses (Personal Information Protection Law, article 51), and so
 * is what a command answered with. What was confirmed can be emptied by retention and by nothing else be changed.
 */
export const sealedAccounts = {
  number: 130,
  name: 'sealed accounts',
  up(execute: (sql: string) => void): void {
    execute(SQL)
  },
}

const SEALED = 'SELECT 1 FROM transcript_revisions r WHERE r.transcript = OLD.transcript AND r.version = OLD.version'
const NEVER = "SELECT RAISE(ABORT, 'what a visitor confirmed never changes')"

const SQL = `
UPDATE transcript_versions SET guide = seal('transcript_versions.guide:' || transcript || ':' || version, guide);
UPDATE transcript_revisions SET reason = seal('transcript_revisions.reason:' || transcript || ':' || revision, reason);
UPDATE transcripts SET correction_reason = seal('transcripts.correction_reason:' || id, correction_reason);
UPDATE command_results SET result = seal('command_results.result:' || account || ':' || key, result);
CREATE TRIGGER sealed_versions_are_not_changed BEFORE UPDATE ON transcript_versions
WHEN NEW.guide <> '' AND EXISTS (${SEALED}) BEGIN ${NEVER}; END;
CREATE TRIGGER sealed_versions_are_not_deleted BEFORE DELETE ON transcript_versions
WHEN EXISTS (${SEALED}) BEGIN ${NEVER}; END;
CREATE TRIGGER revisions_are_not_changed BEFORE UPDATE ON transcript_revisions
WHEN NEW.signature <> '' OR NEW.reason <> '' BEGIN ${NEVER}; END;
CREATE TRIGGER revisions_are_not_deleted BEFORE DELETE ON transcript_revisions BEGIN ${NEVER}; END;
`
