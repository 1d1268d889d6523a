import { useTranslation } from 'react-i18next'
import { STEPS, type Step, type StepState } from './steps.ts'
import './stepper.css'

type Props = Readonly<{ states: Record<Step, StepState>; shown: Step; onPick: (step: Step) => void }>

/** The stages of one visitor: what is done, what is next, and which of them the panel below shows. */
export function Stepper({ states, shown, onPick }: Props) {
  const { t } = useTranslation('front-desk')
  return (
    <nav aria-label={t('steps.label')}>
      <ol className="stepper">
        {STEPS.map((step, index) => (
          <li key={step} className={`stepper-${states[step]}`}>
            <button
              type="button"
              disabled={states[step] === 'closed'}
              aria-current={step === shown ? 'step' : undefined}
              onClick={() => onPick(step)}
            >
              <span className="stepper-sign" aria-hidden="true">
                {states[step] === 'done' ? '✓' : index + 1}
              </span>
              <span>{t(`steps.${step}`)}</span>
              <span className="stepper-state">{t(`stepState.${states[step]}`)}</span>
            </button>
          </li>
        ))}
      </ol>
    </nav>
  )
}
