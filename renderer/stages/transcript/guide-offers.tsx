import type { KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { Fact } from '../../../shared/model/account-facts.ts'
import { NUMERAL_SIGNS } from '../../../shared/model/chinese-number.ts'
import { KeyHint } from '../../ui/key-hint.tsx'
import './guide-offers.css'

type Props = Readonly<{ label: string; offers: readonly Fact[]; onTake: (fact: Fact) => void; onLeave: () => void }>

/** Found in the other answers and fitting here. The Tab key passes them by; Alt+↓ in the field goes to them. */
export function GuideOffers({ label, offers, onTake, onLeave }: Props) {
  const { t, i18n } = useTranslation('transcript')
  if (offers.length === 0) return null
  return (
    <div role="toolbar" aria-label={t('offers', { question: label })} className="guide-offers" onKeyDown={press}>
      <KeyHint shortcut="Alt+↓" />
      {offers.map((fact) => (
        <button key={fact.text} type="button" tabIndex={-1} onClick={() => onTake(fact)}>
          {fact.text}
          {isWrittenOut(fact) && <small>{fact.value?.toLocaleString(i18n.language)}</small>}
        </button>
      ))}
    </div>
  )

  function press(event: KeyboardEvent<HTMLElement>): void {
    const buttons = [...event.currentTarget.querySelectorAll('button')]
    const now = buttons.findIndex((button) => button.matches(':focus'))
    const step = STEPS[event.key]
    if (step) buttons[(now + step + buttons.length) % buttons.length]?.focus()
    else if (event.key === 'Escape') onLeave()
    else return
    event.preventDefault()
  }
}

/** 三万五千元 and 4.5万元 are plainer with their figure beside them. */
const isWrittenOut = ({ kind, text }: Fact) =>
  kind === 'amount' && [...text].some((sign) => NUMERAL_SIGNS.includes(sign))

const STEPS: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }
