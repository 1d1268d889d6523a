type Voice = Pick<SpeechSynthesisVoice, 'lang' | 'localService' | 'default'>

/**
 * A voice for an account in Mandarin that speaks on this computer: what a visitor says goes to no service elsewhere.
 * Null on the many computers that have none.
 */
export function chineseVoice<Each extends Voice>(voices: readonly Each[]): Each | null {
  const here = voices.filter(({ lang, localService }) => localService && MANDARIN.test(lang))
  const ofMainland = here.filter(({ lang }) => /\bCN\b/i.test(lang.replace('_', '-')))
  return ofMainland.find((voice) => voice.default) ?? ofMainland[0] ?? here[0] ?? null
}

const MANDARIN = /^(zh|cmn)(?!.*\b(HK|MO|yue)\b)/i
