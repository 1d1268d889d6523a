/** The shortcuts of the registration form; F2 to F9 belong to the queue beside it. */
export const DIGIT_KEYS = {
  person: 'Alt+1',
  group: 'Alt+2',
  organisation: 'Alt+3',
  document: 'Alt+4',
  phone: 'Alt+5',
  address: 'Alt+6',
  attendants: 'Alt+7',
  needs: 'Alt+8',
  more: 'Alt+9',
  noticeText: 'Alt+0',
} as const

/** Leads to the way somebody came by; the arrow keys choose there. */
export const CHANNEL_KEY = 'Alt+T'
export const NOTICE_KEY = 'F10'
