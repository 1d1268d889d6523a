import { z } from 'zod'

/** Which of the records that were sent it is about. */
const About = z.object({ about: z.string() }).optional()

/**
 * Every expected failure, once: its code and the HTTP status it has under `/api`.
 * The page chooses the words (`resources/locales/{locale}/errors.json`, keyed by these codes).
 */
export const FAILURES = {
  UNAUTHORIZED: { status: 401 },
  FORBIDDEN: { status: 403 },
  NOT_FOUND: { status: 404 },
  KEY_REUSED: { status: 409 },
  WRONG_PASSWORD: { status: 401 },
  TOO_MANY_TRIES: { status: 429 },
  ALREADY_SET_UP: { status: 409 },
  ACCOUNT_TAKEN: { status: 409 },
  CODE_TAKEN: { status: 409 },
  DESK_CLOSED: { status: 409 },
  RANGE_EXHAUSTED: { status: 409 },
  SERVICE_CLOSED: { status: 409 },
  QUEUE_EMPTY: { status: 409 },
  DESK_BUSY: { status: 409 },
  PREFIX_TAKEN: { status: 409 },
  SLOT_FULL: { status: 409 },
  SLOT_CLOSED: { status: 409 },
  DESK_PAUSED: { status: 409 },
  DAILY_LIMIT: { status: 409 },
  CALL_LIMIT: { status: 409 },
  HELD_ELSEWHERE: { status: 409 },
  READ_ELSEWHERE: { status: 409 },
  REASON_NEEDED: { status: 422 },
  NOT_YOUR_DESK: { status: 403 },
  WRONG_STATE: { status: 409 },
  ALREADY_REGISTERED: { status: 409 },
  TOO_MANY_REPRESENTATIVES: { status: 422 },
  HEADCOUNT_TOO_SMALL: { status: 422 },
  NOTICE_NEEDED: { status: 422 },
  WITHDRAWN: { status: 409 },
  VERSION_CONFLICT: { status: 409 },
  ALREADY_CONFIRMED: { status: 409 },
  NOT_CONFIRMED: { status: 409 },
  SIGNATURE_NEEDED: { status: 422 },
  NOTHING_TOLD: { status: 422 },
  SEAL_BROKEN: { status: 409 },
  SECOND_PERSON_NEEDED: { status: 409 },
  CONSENT_NEEDED: { status: 409 },
  ABBREVIATION_TAKEN: { status: 409 },
  TOO_MANY_PHRASES: { status: 409 },
  NOT_OPENED: { status: 409 },
  ALREADY_OPENED: { status: 409 },
  UNKNOWN_CATEGORY: { status: 422 },
  EARLIER_MATTER_NEEDED: { status: 422 },
  FEEDBACK_DATE_NEEDED: { status: 422 },
  LITIGATION_NEEDS_GUIDANCE: { status: 422 },
  NOT_ACCEPTABLE: { status: 409 },
  NO_CONTACT_PERSON: { status: 409 },
  NOT_ROUTED: { status: 409 },
  ALREADY_RATED: { status: 409 },
  NOT_A_SOUND: { status: 422 },
  SOUND_TOO_LONG: { status: 422 },
  UNKNOWN_FILE_TYPE: { status: 415 },
  FILE_TOO_LARGE: { status: 413 },
  TOO_MANY_FILES: { status: 409 },
  DISK_FULL: { status: 507 },
  NOT_MERGEABLE: { status: 422, data: About },
  MERGE_TOO_HEAVY: { status: 422, data: About },
  ATTACHMENT_DAMAGED: { status: 410 },
  PRINTER_MISSING: { status: 503 },
  PRINTER_NOT_SET: { status: 409 },
  SAMPLE_ONLY: { status: 409 },
} as const satisfies Record<string, { status: number; data?: typeof About }>

export type FailureCode = keyof typeof FAILURES

/** The part of the failure map that one procedure declares. */
export function failures<Code extends FailureCode>(...codes: readonly Code[]): Pick<typeof FAILURES, Code> {
  const picked = Object.fromEntries(codes.map((code) => [code, FAILURES[code]]))
  // Object.fromEntries forgets its keys; they are exactly the codes passed in.
  return picked as Pick<typeof FAILURES, Code>
}
