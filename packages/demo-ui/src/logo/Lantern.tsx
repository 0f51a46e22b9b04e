interface LanternProps {
  className?: string;
}

/** A ship's lantern: the sign of Lanternline. */
export function Lantern(props: LanternProps) {
  return (
    <svg
      viewBox="0 0 32 32"
      className={props.className}
      aria-hidden="true"
      focusable="false"
    >
      <rect width="32" height="32" rx="8" fill="#14304f" />
      <path
        d="M12 8.5a4 4 0 0 1 8 0"
        fill="none"
        stroke="#ffd98a"
        strokeWidth="2"
        strokeLinecap="round"
      />
      <path d="M9 9h14v3H9z" fill="#ffd98a" />
      <path d="M10.5 13.5h11L23 23H9z" fill="#ffb63d" />
      <path
        d="M16 15c2 2.4 2.6 3.6 2.6 4.8a2.6 2.6 0 0 1-5.2 0C13.4 18.6 14 17.4 16 15z"
        fill="#fff6df"
      />
      <path d="M8 24.5h16V27H8z" fill="#ffd98a" />
    </svg>
  );
}
