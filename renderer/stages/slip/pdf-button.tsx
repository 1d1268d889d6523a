import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SlipId } from '../../../shared/model/ids.ts'
import { hallClient } from '../../app/hall-client.ts'
import { saveFile } from '../../app/save-file.ts'
import { ActionButton } from '../../ui/action-button.tsx'
import { bytesOf } from './base64.ts'

/** The slip as a file, made by the hall's own computer; without a browser there, it says what still works. */
export function PdfButton({ slip }: Readonly<{ slip: SlipId }>) {
  const { t } = useTranslation('slip')
  const [said, setSaid] = useState<string | null>(null)
  const [making, setMaking] = useState(false)

  async function download() {
    setMaking(true)
    setSaid(null)
    try {
      const { fileName, base64 } = await hallClient.slip.pdf({ slip })
      const file = await saveFile(fileName, bytesOf(base64), 'application/pdf')
      if (file !== null) setSaid(t('pdfReady', { file }))
    } catch {
      // Whatever failed, the slip is in the hall and printing does not need the file.
      setSaid(t('pdfFailed'))
    }
    setMaking(false)
  }

  return (
    <>
      <ActionButton running={making} onClick={() => void download()}>
        {t('pdf')}
      </ActionButton>
      <span role="status" className="pdf-said">
        {said}
      </span>
    </>
  )
}
