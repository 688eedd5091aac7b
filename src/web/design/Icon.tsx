/** The page's own line icons, drawn on a 20-unit square. They stand beside words and are hidden from readers of the page. */

const SHAPES = {
  add: 'M10 4v12M4 10h12',
  alert: 'M10 3.2 17.6 16.5H2.4zM10 8v4M10 14.3v.2',
  arrowLeft: 'M16 10H4M9 5l-5 5 5 5',
  arrowRight: 'M4 10h12M11 5l5 5-5 5',
  bolt: 'M11 2.5 4.500 11.500H10L9 17.500 15.500 8.500H10z',
  brief: 'M5 2.500h7l3.500 3.500v11.500H5zM12 2.500V6h3.500M7.500 9.500h5.500M7.500 12.500h5.500',
  changes: 'M3 7h11M11 4l3 3-3 3M17 13H6M9 10l-3 3 3 3',
  check: 'M4 10.500 8 14.500 16 5.500',
  chevronDown: 'M5 8l5 5 5-5',
  chevronRight: 'M8 5l5 5-5 5',
  clock: 'M10 3a7 7 0 1 0 0 14 7 7 0 0 0 0-14M10 6v4l2.500 2',
  close: 'M5 5l10 10M15 5 5 15',
  contradictions: 'M3 5h5.500v10H3zM11.500 5H17v10h-5.500M10 2.500v15',
  deal: 'M3 17V3M3 17h14M6 13l3-5 4 1.500 3-5.500M15.500 13.500a1 1 0 1 1-2 0 1 1 0 0 1 2 0',
  document: 'M5 2.500h7l3.500 3.500v11.500H5zM12 2.500V6h3.500',
  download: 'M10 3v9M6 8.500l4 4 4-4M4 16.500h12',
  edit: 'M4 16l.8-3.400L13 4.400l2.600 2.600-8.200 8.200z',
  entries: 'M3 5h2M8 5h9M3 10h2M8 10h9M3 15h2M8 15h9',
  external: 'M8 4H4v12h12v-4M11 4h5v5M16 4l-7 7',
  file: 'M5 2.500h7l3.500 3.500v11.500H5z',
  forecast: 'M3 16.500h14M5 13.500l4-4 3 2.500 5-6M13.500 6H17v3.500',
  history: 'M3.500 10a6.500 6.500 0 1 0 2-4.700L3.500 7M3.500 3.500V7H7M10 6.500V10l2.500 1.500',
  keyboard: 'M2.500 5.500h15v9h-15zM5.500 8.500h.2M8.500 8.500h.2M11.500 8.500h.2M14.500 8.500h.2M6.500 11.500h7',
  ledger: 'M4 3h12v14H4zM7.500 3v14M10 7h4M10 10.500h4',
  lock: 'M5 9h10v8H5zM7 9V6.500a3 3 0 0 1 6 0V9',
  menu: 'M3 6h14M3 10h14M3 14h14',
  merge: 'M5 3v3c0 4 5 3.500 5 7.500V17M15 3v3c0 4-5 3.500-5 7.500',
  moon: 'M16 11.500A6.500 6.500 0 1 1 8.500 4a5 5 0 0 0 7.500 7.500z',
  positions: 'M3 3.500h14v13H3zM3 8h14M8 3.500v13M12.500 8v8.500',
  preferences: 'M3 5h14M3 10h14M3 15h14M6.500 3.500v3M13 8.500v3M9 13.500v3',
  quote: 'M8 6c-2.500.5-3.500 2.500-3.500 5v3h4v-4H6.500M16 6c-2.500.5-3.500 2.500-3.500 5v3h4v-4h-2',
  search: 'M9 3.500a5.500 5.500 0 1 0 0 11 5.500 5.500 0 0 0 0-11M13.200 13.200 17 17',
  sources: 'M4 5.500h9v12H4zM7 5.500v-3h9v12h-3',
  stability: 'M10 3v14M5 17h10M4 6h12M4 6l-2 5h4zM16 6l-2 5h4z',
  sun: 'M10 6.500a3.500 3.500 0 1 0 0 7 3.500 3.500 0 0 0 0-7M10 2v2M10 16v2M2 10h2M16 10h2M4.300 4.300l1.400 1.400M14.300 14.300l1.400 1.400M4.300 15.700l1.400-1.400M14.300 5.700l1.400-1.400',
  system: 'M2.500 4h15v9.500h-15zM7 17h6M10 13.500V17',
  timeline: 'M3 10h14M6 10V5.500M10.500 10v4.500M15 10V7',
  trash: 'M4 5.500h12M8 5.500V3.500h4v2M5.500 5.500l.7 11h7.600l.7-11M8.500 8.500v5M11.500 8.500v5',
  undo: 'M7 4 3.500 7.500 7 11M3.500 7.500H12a4.500 4.500 0 0 1 0 9H8',
  upload: 'M10 13V4M6 7.500l4-4 4 4M4 16.500h12',
} as const;
export type IconName = keyof typeof SHAPES;

export function Icon({ name, size = 16 }: { name: IconName; size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 20 20" fill="none" aria-hidden="true" focusable="false">
      <path d={SHAPES[name]} stroke="currentColor" strokeWidth="1.5" strokeLinecap="round" strokeLinejoin="round" />
    </svg>
  );
}
