import { type KeyboardEvent, useEffect, useId, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Place } from '../../../../shared/contract/transcript-read-back.ts'
import { keepInMiddle } from './in-sight.ts'
import { moved, numbered, placesOf, type ReadPart, samePlace } from './sentences.ts'
import './reading-text.css'

type Props = Readonly<{ parts: readonly ReadPart[]; place: Place | null; onPlace: (place: Place) => void }>

/** The account in large type, sentence by sentence; the current one is moved by keys or a click. */
export function ReadingText({ parts, place, onPlace }: Props) {
  const { t } = useTranslation(['read-back', 'transcript'])
  const id = useId()
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => box.current?.focus(), [])
  const current = place && `${id}-${place.part}-${place.sentence}`
  useEffect(() => {
    return current ? keepInMiddle(box.current, document.getElementById(current)) : undefined
  }, [current])

  function press(event: KeyboardEvent) {
    const steps = event.altKey || event.ctrlKey || event.metaKey ? undefined : STEPS[event.code]
    const next = steps === undefined ? null : moved(placesOf(parts), place, steps)
    if (!next) return
    event.preventDefault()
    onPlace(next)
  }

  return (
    <div
      ref={box}
      className="reading-text"
      role="listbox"
      aria-label={t('text')}
      aria-activedescendant={current ?? undefined}
      tabIndex={0}
      onKeyDown={press}
    >
      {parts.map(({ part, sentences }) => (
        <fieldset key={part}>
          <legend>{t(`guide.${part}`, { ns: 'transcript' })}</legend>
          <p>
            {numbered(sentences).map(({ sentence, text }) => (
              <Sentence
                key={sentence}
                id={`${id}-${part}-${sentence}`}
                text={text}
                selected={samePlace(place, { part, sentence })}
                onChoose={() => onPlace({ part, sentence })}
              />
            ))}
          </p>
        </fieldset>
      ))}
    </div>
  )
}

type SentenceProps = Readonly<{ id: string; text: string; selected: boolean; onChoose: () => void }>

function Sentence({ id, text, selected, onChoose }: SentenceProps) {
  return (
    // The keys are with the list, as in every list whose options are chosen by arrows.
    <span id={id} role="option" aria-selected={selected} tabIndex={-1} onMouseDown={onChoose}>
      {text}
    </span>
  )
}

const STEPS: Readonly<Record<string, number>> = {
  ...{ ArrowDown: 1, KeyJ: 1, ArrowUp: -1, KeyK: -1 },
  ...{ Home: Number.NEGATIVE_INFINITY, End: Number.POSITIVE_INFINITY },
}
