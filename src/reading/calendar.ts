/** Whether the calendar has a date. */

/** The date at its own precision (2031, 2031-04, 2031-04-22; an instant gives its day), or null where the calendar has none such. */
export function calendarDate(text: string): string | null {
  const [found, year, month, day] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(?!\d)/.exec(text.trim()) ?? [];
  if (!found) return null;
  if (!month) return found;
  const last = new Date(Date.UTC(2000, 0, 1));
  last.setUTCFullYear(Number(year), Number(month), 0);
  const fits = Number(month) >= 1 && Number(month) <= 12;
  return fits && (!day || (Number(day) >= 1 && Number(day) <= last.getUTCDate())) ? found : null;
}
