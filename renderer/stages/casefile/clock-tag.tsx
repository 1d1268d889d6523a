import CheckCircleOutlined from '@ant-design/icons/es/icons/CheckCircleOutlined'
import ClockCircleOutlined from '@ant-design/icons/es/icons/ClockCircleOutlined'
import ExclamationCircleOutlined from '@ant-design/icons/es/icons/ExclamationCircleOutlined'
import WarningOutlined from '@ant-design/icons/es/icons/WarningOutlined'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { ClockView } from '../../../shared/contract/casefile.ts'
import { useTimes } from '../../app/time.ts'
import { ClockExplanation } from './clock-explanation.tsx'
import './clock-tag.css'

/** A last day in words and with a sign, never in colour alone; pressed, it explains how it came about. */
export function ClockTag({ clock }: Readonly<{ clock: ClockView }>) {
  const { t } = useTranslation('clock')
  const times = useTimes()
  const explanation = useId()
  const name = t(`name.${clock.clock}`)
  const due = t('due', { date: times.date(clock.due) })
  const standing = t(`standing.${clock.standing}`)
  const Sign = SIGNS[clock.standing]
  return (
    <span className="clock-tag-place">
      <button
        type="button"
        className={`clock-tag clock-${clock.standing}`}
        popoverTarget={explanation}
        aria-label={t('label', { clock: name, due, standing })}
      >
        <Sign aria-hidden />
        <span>{name}</span>
        <b>{due}</b>
        <span>{useLeft(clock)}</span>
      </button>
      <div id={explanation} popover="auto" className="clock-popover">
        <ClockExplanation clock={clock} />
      </div>
    </span>
  )
}

const SIGNS = {
  running: ClockCircleOutlined,
  near: ExclamationCircleOutlined,
  late: WarningOutlined,
  met: CheckCircleOutlined,
  missed: WarningOutlined,
}

/** Days that are left or over while the clock runs, how it ended afterwards. */
function useLeft({ standing, daysLeft }: ClockView): string {
  const { t } = useTranslation('clock')
  if (standing === 'met' || standing === 'missed') return t(`standing.${standing}`)
  if (daysLeft === 0) return t('today')
  return daysLeft > 0 ? t('left', { count: daysLeft }) : t('over', { count: -daysLeft })
}
