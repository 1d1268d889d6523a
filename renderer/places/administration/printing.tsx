import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { hall } from '../../app/hall-client.ts'
import { PrintJobs } from '../../stages/slip/print-jobs.tsx'
import { ListState } from '../../ui/page-state.tsx'
import { CalibrationForm } from './calibration-form.tsx'
import { PrintSettingForm } from './print-setting-form.tsx'

/** A printer for each kind of document, a page to check printers with, and what was printed today. */
export function Printing() {
  const { t } = useTranslation(['administration', 'slip'])
  const settings = useQuery(hall.printing.settings.queryOptions())
  const printers = useQuery(hall.printing.printers.queryOptions())
  const known = printers.data ?? []
  return (
    <section className="administration-page" aria-label={t('tabs.printing')}>
      <p className="quiet-text">{t('printing.explained')}</p>
      {printers.data?.length === 0 && <p role="status">{t('printing.noPrinters')}</p>}
      <ListState query={settings} rows={3} empty={t('printing.noPrinters')}>
        {(list) => (
          <div className="print-settings">
            {list.map((setting) => (
              <PrintSettingForm key={JSON.stringify(setting)} setting={setting} printers={known} />
            ))}
          </div>
        )}
      </ListState>
      <CalibrationForm printers={known} />
      <PrintJobs />
    </section>
  )
}
