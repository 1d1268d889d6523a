import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Field } from '../../ui/field.tsx'
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
      <Field label={t('choose.label')} hint={t('choose.drop')} warning={problem && t(`problem.${problem}`)}>
        {({ invalid, ...control }) => (
          <input
            {...control}
            type="file"
            accept=".xlsx,.csv,.txt"
            disabled={reading}
            aria-invalid={invalid}
            onChange={(event) => {
              const [file] = event.target.files ?? []
              // The same file may be chosen again after it was put right.
              if (file) onFile(file)
              event.target.value = ''
            }}
          />
        )}
      </Field>
      {reading && <p role="status">{t('choose.reading')}</p>}
    </fieldset>
  )
}
