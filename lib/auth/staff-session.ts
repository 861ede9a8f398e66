/** For how long a session that acts for a newsroom lasts in all, in hours (OWASP: a working day). */
export const staffHours = 12
/** And unused, in minutes. */
export const staffIdleMinutes = 30
/** For how long a second factor that was shown stands for what is grave, in minutes. */
export const stepUpMinutes = 15
