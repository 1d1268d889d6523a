import { useTranslation } from 'react-i18next'
import type { WaitRange } from '../../../shared/contract/ticket-views.ts'
import { waitWords } from '../../../shared/model/wait-words.ts'

type Props = Readonly<{
  wait: WaitRange | null
  /** For a tile or a column that already says what it is about. */
  short?: boolean
}>

/** What the hall expects somebody to wait, or that it does not know. */
export function WaitText({ wait, short }: Props) {
  const { t } = useTranslation('wait')
  const { text, values } = waitWords(wait)
  return <>{short ? t(`short.${text}`, values) : t(text, values)}</>
}
