import type { CSSProperties } from 'react'
import { useTranslation } from 'react-i18next'
import type { Announcement } from '../../../shared/contract/ticket.ts'
import { useNamed } from '../../app/named.ts'
import { DirectionArrow } from './direction-arrow.tsx'

type Props = Readonly<{ call: Announcement | null; calling: boolean }>

/** The number, its desk and the way there. While it is being called it flashes three times, slower than twice a second. */
export function CalledNumber({ call, calling }: Props) {
  const { t } = useTranslation('display')
  const named = useNamed()
  if (!call) {
    return (
      <section className="display-called">
        <p className="display-nobody">{t('nobody')}</p>
      </section>
    )
  }
  return (
    <section className={calling ? 'display-called is-calling' : 'display-called'} aria-label={t('callOf')}>
      <p className="display-caption">{t(calling ? 'calling' : 'lastCalled')}</p>
      <p className="only-heard" aria-live="assertive">
        {calling && t('please', { label: call.label, desk: named(call.desk) })}
      </p>
      <strong className="display-label" style={sizedFor(call.label)}>
        {call.label}
      </strong>
      <p className="display-desk">
        <DirectionArrow direction={call.desk.direction} />
        <b>{named(call.desk)}</b>
        <span>{t(`direction.${call.desk.direction}`)}</span>
      </p>
    </section>
  )
}

/** A longer number is set smaller rather than cut off. */
const sizedFor = (label: string) => ({ '--characters': Math.max(4, label.length) }) as CSSProperties
