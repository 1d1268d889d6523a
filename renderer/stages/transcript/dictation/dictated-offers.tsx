import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useTimes } from '../../../app/time.ts'
import { ActionButton } from '../../../ui/action-button.tsx'
import { Field } from '../../../ui/field.tsx'
import { TextInput } from '../../../ui/text-input.tsx'
import { clockOf } from '../recording/clock-of.ts'
import { PlayMark } from '../recording/heard-words.tsx'
import { usePlaceOfSaid } from '../recording/said-words.ts'
import type { Offer } from './offer-shelf.ts'

type Props = Readonly<{
  offers: readonly Offer[]
  onTake: (offer: Offer, words: string) => void
  onDrop: (offer: Offer) => void
}>

/** What was said, sentence by sentence, oldest first: taken as it is, mended or dropped. Nothing is written by itself. */
export function DictatedOffers({ offers, onTake, onDrop }: Props) {
  const { t } = useTranslation('dictation')
  const [mended, setMended] = useState<number | null>(null)
  if (offers.length === 0) return null
  return (
    <ol className="dictated-offers" aria-label={t('offers')}>
      {offers.map((offer, index) => (
        <li key={offer.id}>
          <SaidAt offer={offer} />
          {mended === offer.id ? (
            <Mend
              offer={offer}
              onDone={(words) => {
                setMended(null)
                onTake(offer, words)
              }}
              onLeave={() => setMended(null)}
            />
          ) : (
            <>
              <span className="dictated-text">{offer.text}</span>
              <ActionButton
                size="small"
                {...(index === 0 ? { shortcut: 'Alt+F' } : {})}
                aria-label={t('takeOf', { text: offer.text })}
                onClick={() => onTake(offer, offer.text)}
              >
                {t('take')}
              </ActionButton>
              <ActionButton
                size="small"
                aria-label={t('mendOf', { text: offer.text })}
                onClick={() => setMended(offer.id)}
              >
                {t('mend')}
              </ActionButton>
              <ActionButton size="small" aria-label={t('dropOf', { text: offer.text })} onClick={() => onDrop(offer)}>
                {t('drop')}
              </ActionButton>
            </>
          )}
        </li>
      ))}
    </ol>
  )
}

/** The place in the recording, where there is one to play; else the time of day. */
function SaidAt({ offer: { text, heardAt } }: Readonly<{ offer: Offer }>) {
  const { t } = useTranslation('dictation')
  const { clock } = useTimes()
  const place = usePlaceOfSaid()(heardAt)
  return (
    <span className="dictated-time">
      {place && <PlayMark mark={place} words={text} />}
      <span className="only-heard">{t('saidAt')}</span>
      {place ? clockOf(place.at) : clock(performance.timeOrigin + heardAt)}
    </span>
  )
}

type MendProps = Readonly<{ offer: Offer; onDone: (words: string) => void; onLeave: () => void }>

function Mend({ offer, onDone, onLeave }: MendProps) {
  const { t } = useTranslation('dictation')
  const [words, setWords] = useState(offer.text)
  return (
    <>
      <Field label={t('mended')} wide>
        {(control) => <TextInput {...control} value={words} maxLength={2_000} autoFocus onChange={setWords} />}
      </Field>
      <ActionButton size="small" disabled={words.trim() === ''} onClick={() => onDone(words.trim())}>
        {t('take')}
      </ActionButton>
      <ActionButton size="small" onClick={onLeave}>
        {t('leave')}
      </ActionButton>
    </>
  )
}
