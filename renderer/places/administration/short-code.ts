/** What services and priorities are called by the system, as the contract has it. */
export const isShortCode = (text: string) => /^[a-z][a-z0-9-]{1,30}$/.test(text)
