import en from '../../resources/locales/en/start.json' with { type: 'json' }
import zhCN from '../../resources/locales/zh-CN/start.json' with { type: 'json' }

export type ConsoleText = keyof typeof zhCN

/** A line for the terminal, in Chinese unless the terminal's language is English. */
export function consoleText(key: ConsoleText, values: Readonly<Record<string, string>> = {}): string {
  const line = (isEnglishConsole() ? en : zhCN)[key]
  return line.replace(/\{\{(\w+)\}\}/g, (_, name: string) => values[name] ?? '')
}

export const isEnglishConsole = (): boolean => (process.env['LC_ALL'] ?? process.env['LANG'] ?? '').startsWith('en')
