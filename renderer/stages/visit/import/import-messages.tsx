import { useTranslation } from 'react-i18next'
import { ActionButton } from '../../../ui/action-button.tsx'
import { ImportChoose } from './import-choose.tsx'
import { ImportSheet } from './import-sheet-page.tsx'
import { useSheetFile } from './use-sheet-file.ts'
import './import.css'

/** Messages of another system come in from its sheet: choose, check, bring in. */
export function ImportMessages() {
  const { t } = useTranslation('import')
  const { file, problem, reading, read, forget } = useSheetFile()
  return (
    <section className="import" aria-label={t('title')}>
      <div className="import-head">
        <h2>{t('title')}</h2>
        {file && (
          <>
            <span className="import-file">
              {t(file.sheet.name === '' ? 'file' : 'fileSheet', {
                name: file.name,
                sheet: file.sheet.name,
                count: file.sheet.rows.length,
              })}
            </span>
            <ActionButton onClick={forget}>{t('other')}</ActionButton>
          </>
        )}
      </div>
      {file ? (
        <ImportSheet sheet={file.sheet} />
      ) : (
        <ImportChoose reading={reading} problem={problem} onFile={(chosen) => void read(chosen)} />
      )}
    </section>
  )
}
