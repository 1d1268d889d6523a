import { type KeyboardEvent, useDeferredValue, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { type Guide, QUESTIONS, type Question } from '../../../shared/contract/transcript.ts'
import type { Fact } from '../../../shared/model/account-facts.ts'
import { Field } from '../../ui/field.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { typedText } from '../visit/typed-text.ts'
import { GuideOffers } from './guide-offers.tsx'
import { offersFor, withFact } from './offers.ts'
import './guide-fields.css'

type Props = Readonly<{ guide: Guide; onChange: (guide: Guide) => void; onPause: () => void }>

/** The six questions an oral account answers, each with its own field and what the other answers offer to it. */
export function GuideFields({ guide, onChange, onPause }: Props) {
  // Looking through a long account must not hold up the next letter.
  const heard = useDeferredValue(guide)
  const offers = useMemo(() => offersFor(heard), [heard])
  return (
    <div className="guide-fields">
      {QUESTIONS.map((question) => (
        <Answer
          key={question}
          question={question}
          words={guide[question]}
          offers={offers[question]}
          onPause={onPause}
          onChange={(words) => onChange({ ...guide, [question]: words })}
        />
      ))}
    </div>
  )
}

type AnswerProps = Readonly<{
  question: Question
  words: string
  offers: readonly Fact[]
  onChange: (words: string) => void
  onPause: () => void
}>

function Answer({ question, words, offers, onChange, onPause }: AnswerProps) {
  const { t } = useTranslation('transcript')
  const label = t(`guide.${question}`)
  return (
    <fieldset className="guide-answer" onKeyDown={toOffers}>
      <Field label={label} hint={t(`hint.${question}`)}>
        {(control) => (
          <TextArea
            {...control}
            autoFocus={question === 'who'}
            rows={question === 'what' ? 6 : 2}
            maxRows={question === 'what' ? 16 : 6}
            maxLength={LENGTHS[question]}
            value={words}
            onBlur={onPause}
            onChange={(typed) => onChange(typedText(typed))}
          />
        )}
      </Field>
      <GuideOffers
        label={label}
        offers={offers}
        onTake={(fact) => {
          onChange(withFact(words, fact))
          focusField(document.activeElement)
        }}
        onLeave={() => focusField(document.activeElement)}
      />
    </fieldset>
  )
}

function toOffers(event: KeyboardEvent<HTMLElement>): void {
  if (event.key !== 'ArrowDown' || !event.altKey) return
  const first = event.currentTarget.querySelector<HTMLElement>('[role=toolbar] button')
  if (!first || !(event.target instanceof HTMLTextAreaElement)) return
  event.preventDefault()
  first.focus()
}

/** Back to the field that these offers belong to. */
function focusField(from: Element | null): void {
  from?.closest('fieldset')?.querySelector('textarea')?.focus()
}

/** As the contract takes them. */
const LENGTHS: Record<Question, number> = { who: 2000, when: 2000, where: 2000, what: 20000, want: 4000, basis: 4000 }
