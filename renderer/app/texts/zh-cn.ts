import type { Texts } from './texts.ts'

/** Every text of a page in one file: a namespace by the name of its own. */
export const texts: Texts = import.meta.glob(
  ['../../../resources/locales/zh-CN/*.json', '!../../../resources/locales/zh-CN/start.json'],
  { eager: true, import: 'default' },
)
