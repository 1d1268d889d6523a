import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'

/** How loud the microphone hears, so that a clerk notices one that hears nothing. */
export function LevelMeter({ stream }: Readonly<{ stream: MediaStream }>) {
  const { t } = useTranslation('recording')
  const meter = useRef<HTMLMeterElement>(null)
  useEffect(() => {
    const context = new AudioContext()
    const analyser = context.createAnalyser()
    context.createMediaStreamSource(stream).connect(analyser)
    const samples = new Float32Array(analyser.fftSize)
    const timer = setInterval(() => {
      analyser.getFloatTimeDomainData(samples)
      if (meter.current) meter.current.value = loudness(samples)
    }, SHOWN_EVERY_MS)
    return () => {
      clearInterval(timer)
      void context.close()
    }
  }, [stream])
  return <meter ref={meter} className="level-meter" aria-label={t('level')} min={0} max={1} low={0.1} value={0} />
}

const SHOWN_EVERY_MS = 100
/** Decibels below full scale at which the meter begins. */
const QUIET = -60

function loudness(samples: Float32Array): number {
  const power = samples.reduce((sum, sample) => sum + sample * sample, 0) / samples.length
  return Math.max(0, 1 - (10 * Math.log10(power + 1e-12)) / QUIET)
}
