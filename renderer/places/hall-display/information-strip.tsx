import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useAbout } from '../../app/about.tsx'

/** What the hall makes public (article 18), a sentence at a time: quieter than a running band, and readable. */
export function InformationStrip() {
  const { t } = useTranslation('display')
  const { publicInformation, netAddress, phone } = useAbout()
  const [turn, setTurn] = useState(0)
  useEffect(() => {
    const timer = setInterval(() => setTurn((before) => before + 1), READING_MS)
    return () => clearInterval(timer)
  }, [])
  const sentences = publicInformation.length > 0 ? publicInformation : [[netAddress, phone].filter(Boolean).join('　')]
  const shown = turn % sentences.length
  return (
    <aside className="display-information" aria-label={t('information')}>
      <p key={shown}>{sentences[shown]}</p>
    </aside>
  )
}

const READING_MS = 10_000
