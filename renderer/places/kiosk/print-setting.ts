/** Whether this kiosk has a ticket printer; kept on the device, for the hall does not know what is plugged in here. */
export const printSetting = {
  on: () => localStorage.getItem(ENTRY) === 'on',
  set: (on: boolean) => localStorage.setItem(ENTRY, on ? 'on' : 'off'),
}

const ENTRY = 'huisheng.kiosk.print'
