import { type KeyboardEvent, memo, useDeferredValue, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { type Guide, type Part, QUESTIONS } from '../../../shared/contract/transcript.ts'
import type { Fact } from '../../../shared/model/account-facts.ts'
import { Field } from '../../ui/field.tsx'
import { KeyHint } from '../../ui/key-hint.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { useShortcut } from '../../ui/use-shortcut.ts'
import { typedText } from '../visit/typed-text.ts'
import { GuideOffers } from './guide-offers.tsx'
import { accountField, writeInto } from './insert-text.ts'
import { offersFor, withFact } from './offers.ts'
import { PhraseOffer } from './phrases/phrase-offer.tsx'
import type { OfferedPhrase } from './phrases/use-offered-phrase.ts'
import { HereMark } from './together/together.tsx'
import './guide-fields.css'

type Props = Readonly<{
  guide: Guide
  /** The phrase whose abbreviation was just typed, and where. */
  phrase: OfferedPhrase | null
  onEdit: (part: Part, text: string) => void
  onPause: () => void
}>

/** What the visitor says, and beside it the six questions it answers, each with what was said elsewhere for it. */
export function GuideFields({ guide, phrase, onEdit, onPause }: Props) {
  const { t } = useTranslation('transcript')
  // Looking through a long account must not hold up the next letter.
  const heard = useDeferredValue(guide)
  const offers = useMemo(() => offersFor(heard), [heard])
  const field = (part: Part) => ({
    part,
    text: guide[part],
    phrase: phrase?.part === part ? phrase : null,
    onEdit,
    onPause,
  })
  return (
    <div className="guide">
      <Answer {...field('words')} offers={[]} />
      <section className="guide-fields" aria-label={t('questions')}>
        {QUESTIONS.map((question) => (
          <Answer key={question} {...field(question)} offers={offers[question]} />
        ))}
      </section>
    </div>
  )
}

type FieldProps = Pick<Props, 'onEdit' | 'onPause'> & Readonly<{ part: Part; text: string }>
type AnswerProps = FieldProps & Readonly<{ offers: readonly Fact[]; phrase: OfferedPhrase | null }>

function Answer({ offers, phrase, ...field }: AnswerProps) {
  const { t } = useTranslation('transcript')
  const { part } = field
  return (
    <fieldset className={`guide-answer guide-answer-${part}`} onKeyDown={toOffers}>
      <AnswerField {...field} />
      {phrase && <PhraseOffer offered={phrase} />}
      <GuideOffers
        label={t(`guide.${part}`)}
        offers={offers}
        onTake={(fact) => take(part, fact)}
        onLeave={() => accountField(part)?.focus()}
      />
    </fieldset>
  )
}

/** Drawn anew only when its own text changes: each letter changes the account, and seven fields take long to draw. */
const AnswerField = memo(({ part, text, onEdit, onPause }: FieldProps) => {
  const { t } = useTranslation('transcript')
  const shortcut = SHORTCUTS[part]
  useShortcut(shortcut, () => accountField(part)?.focus())
  const room = LENGTHS[part] - text.length
  const full = room < 0 ? t('room.over', { count: -room }) : t('room.none', { count: LENGTHS[part] })
  return (
    <Field
      label={
        <>
          {t(`guide.${part}`)} <KeyHint shortcut={shortcut} /> <HereMark part={part} />
        </>
      }
      {...(room > 0 ? {} : { warning: full })}
      {...(room <= LITTLE ? { hint: t('room.left', { count: room }) } : {})}
    >
      {(control) => (
        <TextArea
          {...control}
          {...ROWS[part]}
          name={part}
          aria-keyshortcuts={shortcut}
          autoFocus={part === 'words'}
          placeholder={t(`hint.${part}`)}
          maxLength={LENGTHS[part]}
          value={text}
          onBlur={onPause}
          onChange={(typed) => onEdit(part, typedText(typed))}
        />
      )}
    </Field>
  )
})

function toOffers(event: KeyboardEvent<HTMLElement>): void {
  if (event.key !== 'ArrowDown' || !event.altKey) return
  const first = event.currentTarget.querySelector<HTMLElement>('[role=toolbar] button')
  if (!first || !(event.target instanceof HTMLTextAreaElement)) return
  event.preventDefault()
  first.focus()
}

/** Written as by hand, so that Ctrl+Z takes it back. */
function take(part: Part, fact: Fact): void {
  const field = accountField(part)
  if (!field) return
  const { kept, piece } = withFact(field.value, fact)
  writeInto(field, [kept, field.value.length], piece)
}

/** The questions in their order, and 0 for what is said. */
const SHORTCUTS: Record<Part, string> = {
  ...{ who: 'Alt+1', when: 'Alt+2', where: 'Alt+3', what: 'Alt+4', want: 'Alt+5', basis: 'Alt+6' },
  words: 'Alt+0',
}
/** From here on somebody wonders why a phrase is not written. */
const LITTLE = 500
/** As the contract takes them. */
const LENGTHS: Record<Part, number> = {
  ...{ who: 2000, when: 2000, where: 2000, what: 20000, want: 4000, basis: 4000 },
  words: 20000,
}
/** At first, and before they scroll. */
const SHORT = { rows: 1, maxRows: 5 }
const MIDDLE = { rows: 2, maxRows: 6 }
const ROWS: Record<Part, Readonly<{ rows?: number; maxRows?: number }>> = {
  ...{ who: SHORT, when: SHORT, where: SHORT, what: { rows: 3, maxRows: 12 }, want: MIDDLE, basis: MIDDLE },
  // As high as the screen allows, by its style sheet.
  words: {},
}
