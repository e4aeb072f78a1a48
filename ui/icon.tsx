/** Our own drawings, 24 px, stroke 2.2. The word stands beside; an icon alone has a label on its button. */
const PATHS = {
  today: 'M4 6h16v14H4zM4 10h16M8 3v4M16 3v4',
  stores: 'M4 10l1-6h14l1 6M5 10v10h14V10M9 20v-6h6v6',
  results: 'M5 20v-8M12 20V5M19 20v-11',
  me: 'M4 7h9M17 7h3M4 17h3M11 17h9M15 5v4M9 15v4',
  back: 'M15 5l-7 7 7 7',
  close: 'M6 6l12 12M18 6L6 18',
  check: 'M5 12l5 5 9-10',
  camera: 'M4 8h3l2-3h6l2 3h3v11H4zM12 10a3.5 3.5 0 1 1 0 7 3.5 3.5 0 0 1 0-7z',
  search: 'M11 4a7 7 0 1 1 0 14 7 7 0 0 1 0-14zM16 16l5 5',
  erase: 'M9 5h12v14H9l-6-7zM12 9l6 6M18 9l-6 6',
  undo: 'M9 7L4 12l5 5M4 12h10a5 5 0 0 1 0 10',
  live: 'M4 12h4l3-7 3 14 3-7h3',
  questions: 'M4 4h16v13H9l-5 4zM9 8a3 3 0 1 1 4 3l-1 1M12 14v.5',
  scripts: 'M4 4h16v12H10l-4 4v-4H4zM8 8h8M8 12h5',
  playbooks: 'M4 5h7a1 1 0 0 1 1 1v14a2 2 0 0 0-2-2H4zM20 5h-7a1 1 0 0 0-1 1v14a2 2 0 0 1 2-2h6z',
  standards: 'M4 4h16v16H4zM4 10h16M4 15h16M9 4v6M15 10v5',
  visits: 'M5 4h14v16H5zM9 9h6M9 13h6M9 17h3',
  imports: 'M12 4v11M7 10l5 5 5-5M4 20h16',
  plans: 'M4 6h16v14H4zM4 10h16M8 3v4M16 3v4M8 15h8',
  orders: 'M6 3h12v18l-3-2-3 2-3-2-3 2zM9 8h6M9 12h6',
  accounts: 'M4 5h16v14H4zM4 9h16M8 14h3M15 12v4',
  vans: 'M2 7h20v10H2zM2 12h20M9 7v5M6 17v3M18 17v3',
  returns: 'M4 9l5-5M4 9l5 5M4 9h10a6 6 0 0 1 0 12h-4',
  schemes: 'M4 4h8l8 8-8 8-8-8zM8 8v.5',
  uptake: 'M4 20V9M10 20v-7M16 20V4M4 20h16M19 8l-3-4-3 4',
  distributors: 'M2 6h12v11H2zM14 10h5l3 4v3h-8zM6 17v3M18 17v3',
  complaints: 'M4 5h16v11H9l-5 4zM12 8v4M12 14v.5',
  say: 'M4 5h16v11H9l-5 4zM8 9h8M8 12h5',
  gifts: 'M4 9h16v4H4zM6 13v8h12v-8M12 9v12M12 9L8 4M12 9l4-5',
  phones: 'M7 3h10v18H7zM11 18h2',
  review: 'M6 21V4h12l-3 4 3 4H6',
  settings: 'M4 6h9M17 6h3M4 12h2M10 12h10M4 18h8M16 18h4M15 4v4M8 10v4M14 16v4',
  out: 'M10 4H5v16h5M14 8l5 4-5 4M19 12H9',
  steps: 'M5 6h14M5 12h14M5 18h14',
  up: 'M5 15l7-7 7 7',
  down: 'M5 9l7 7 7-7',
  right: 'M9 5l7 7-7 7',
} as const;
export type IconName = keyof typeof PATHS;

export const Icon = ({ name, size = 24 }: { name: IconName; size?: number }) => (
  <svg
    width={size}
    height={size}
    viewBox="0 0 24 24"
    fill="none"
    stroke="currentColor"
    strokeWidth="2.2"
    strokeLinecap="round"
    strokeLinejoin="round"
    aria-hidden="true"
  >
    <path d={PATHS[name]} />
  </svg>
);
