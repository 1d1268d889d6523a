import { useTranslation } from 'react-i18next'
import { type hall, hallClient } from '../../app/hall-client.ts'
import { PdfButton } from '../../app/printing/pdf-button.tsx'
import { useTimes } from '../../app/time.ts'
import { ActionButton } from '../../ui/action-button.tsx'

export type Slip = Awaited<ReturnType<typeof hall.slip.ofCasefile.call>>[number]

type Props = Readonly<{ slip: Slip; open: boolean; onPreview: () => void }>

/** One slip in the list: what it is, who issued it when, how many copies there are. */
export function SlipItem({ slip, open, onPreview }: Props) {
  const { t } = useTranslation('slip')
  const { moment } = useTimes()
  return (
    <li className={open ? 'slip-item is-open' : 'slip-item'}>
      <div>
        <strong>{t(`kind.${slip.kind}`)}</strong>
        <span className="quiet-text">{t('issued', { date: moment(slip.issuedAt), who: slip.issuedBy })}</span>
        <span>{slip.copies === 0 ? t('neverPrinted') : t('copies', { count: slip.copies })}</span>
      </div>
      <div className="panel-actions">
        <ActionButton aria-label={t('previewOf', { kind: t(`kind.${slip.kind}`) })} onClick={onPreview}>
          {t(open ? 'closePreview' : 'preview')}
        </ActionButton>
        <PdfButton make={() => hallClient.slip.pdf({ slip: slip.id })} />
      </div>
    </li>
  )
}
