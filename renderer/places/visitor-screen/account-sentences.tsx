import type { Ref } from 'react'
import { useTranslation } from 'react-i18next'
import type { Guide } from '../../../shared/contract/transcript.ts'
import type { Place } from '../../../shared/contract/transcript-read-back.ts'
import { numbered, partsToRead, samePlace } from '../../stages/transcript/read-back/sentences.ts'

type Props = Readonly<{ guide: Guide; place: Place | null; ref?: Ref<HTMLDListElement> }>

/** The account, with the sentence that is being read marked. */
export function AccountSentences({ guide, place, ref }: Props) {
  const { t } = useTranslation(['visitor', 'transcript'])
  const parts = partsToRead(guide)
  if (parts.length === 0) return <p className="visitor-empty">{t('empty')}</p>
  return (
    // It scrolls: whoever has no wheel scrolls it by keys.
    <dl ref={ref} tabIndex={0}>
      {parts.map(({ part, sentences }) => (
        <div key={part} data-question={part}>
          <dt>{t(`guide.${part}`, { ns: 'transcript' })}</dt>
          <dd>
            {numbered(sentences).map(({ sentence, text }) => (
              <span key={sentence} aria-current={samePlace(place, { part, sentence }) ? 'true' : undefined}>
                {text}
              </span>
            ))}
          </dd>
        </div>
      ))}
    </dl>
  )
}
