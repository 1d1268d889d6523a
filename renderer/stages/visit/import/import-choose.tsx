import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ActionButton } from '../../../ui/action-button.tsx'
import type { SheetProblem } from './import-sheet.ts'

type Props = Readonly<{
  reading: boolean
  problem: SheetProblem['code'] | null
  onFile: (file: File) => void
}>

/** Where a sheet is chosen or dropped, and why one could not be read. */
export function ImportChoose({ reading, problem, onFile }: Props) {
  const { t } = useTranslation('import')
  const [over, setOver] = useState(false)
  // The browser's own button speaks the browser's language, not the page's.
  const input = useRef<HTMLInputElement>(null)
  return (
    <fieldset
      className={over ? 'import-choose import-choose-over' : 'import-choose'}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault()
        setOver(false)
        const [file] = event.dataTransfer.files
        if (file) onFile(file)
      }}
    >
      <legend>{t('choose.title')}</legend>
      <p>{t('choose.hint')}</p>
      <input
        ref={input}
        className="only-heard"
        type="file"
        tabIndex={-1}
        accept=".xlsx,.csv,.txt"
        aria-label={t('choose.label')}
        disabled={reading}
        onChange={(event) => {
          const [file] = event.target.files ?? []
          // The same file may be chosen again after it was put right.
          if (file) onFile(file)
          event.target.value = ''
        }}
      />
      <ActionButton primary disabled={reading} onClick={() => input.current?.click()}>
        {t('choose.button')}
      </ActionButton>
      <p className="field-hint">{t('choose.drop')}</p>
      {problem && (
        <p className="field-warning" role="alert">
          {t(`problem.${problem}`)}
        </p>
      )}
      {reading && <p role="status">{t('choose.reading')}</p>}
    </fieldset>
  )
}
