import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useAbout } from '../../app/about.tsx'
import { hall } from '../../app/hall-client.ts'

/** What the hall makes public (article 18), a sentence at a time: quieter than a running band, and readable. */
export function InformationStrip() {
  const { t } = useTranslation('display')
  const sentences = useSentences()
  const [turn, setTurn] = useState(0)
  useEffect(() => {
    const timer = setInterval(() => setTurn((before) => before + 1), READING_MS)
    return () => clearInterval(timer)
  }, [])
  const shown = turn % sentences.length
  return (
    <aside className="display-information" aria-label={t('information')}>
      <p key={shown}>{sentences[shown]}</p>
    </aside>
  )
}

/** The hall's own sentences; one that wrote none yet has at least its hours, the way to look up, and its addresses. */
function useSentences(): string[] {
  const { t } = useTranslation('display')
  const { publicInformation, openingHours, netAddress, phone } = useAbout()
  const { data: duty } = useQuery(hall.staff.onDuty.queryOptions())
  const leader = duty
    ? [t('dutySentence', { who: [duty.name, duty.title, duty.room].filter(Boolean).join(' · ') })]
    : []
  if (publicInformation.length > 0) return [...leader, ...publicInformation]
  const hours = openingHours === '' ? [] : [t('hoursSentence', { hours: openingHours })]
  const reach = [netAddress, phone].filter(Boolean).join('　')
  return [...leader, ...hours, t('lookUpSentence'), ...(reach === '' ? [] : [reach])]
}

const READING_MS = 10_000
