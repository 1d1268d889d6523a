import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ActionButton } from '../../ui/action-button.tsx'
import { type Failure, failureOf } from '../failure.ts'
import { saveFile } from '../save-file.ts'
import { bytesOf } from './base64.ts'
import './printing.css'

type Made = Readonly<{ fileName: string; base64: string }>

/** That there is no file is meant so. */
const REFUSED: ReadonlySet<Failure> = new Set(['NOT_OPENED', 'SECOND_PERSON_NEEDED', 'SEAL_BROKEN'])

/** A document as a file, made by the hall's own computer; without a browser there, it says what still works. */
export function PdfButton({ make }: Readonly<{ make: () => Promise<Made> }>) {
  const { t } = useTranslation(['slip', 'errors'])
  const [said, setSaid] = useState<string | null>(null)
  const [making, setMaking] = useState(false)
  const note = useRef<HTMLSpanElement>(null)
  // A foot that stays in view may lie over it.
  useEffect(() => {
    if (said !== null) note.current?.scrollIntoView({ block: 'nearest' })
  }, [said])

  async function download() {
    setMaking(true)
    setSaid(null)
    try {
      const { fileName, base64 } = await make()
      const file = await saveFile(fileName, bytesOf(base64), 'application/pdf')
      if (file !== null) setSaid(t('pdfReady', { file }))
    } catch (error) {
      const failure = failureOf(error)
      // Whatever else failed, the document is in the hall and printing does not need the file.
      setSaid(REFUSED.has(failure) ? t(failure, { ns: 'errors' }) : t('pdfFailed'))
    }
    setMaking(false)
  }

  return (
    <>
      <ActionButton running={making} onClick={() => void download()}>
        {t('pdf')}
      </ActionButton>
      <span ref={note} role="status" className="pdf-said">
        {said}
      </span>
    </>
  )
}
