/** Two colours as they meet: letters on a ground, or a ring on it. Drawn, because it is no text to read. */
export function Swatch({ front, back, page, text }: { front: string; back: string; page: string; text: boolean }) {
  return (
    <svg className="te-swatch" viewBox="0 0 36 28" aria-hidden="true">
      <rect width="36" height="28" fill={page} />
      <rect width="36" height="28" fill={back} />
      {text ? (
        <text x="18" y="19" textAnchor="middle" fontSize="14" fontWeight="600" fill={front}>
          Aa
        </text>
      ) : (
        <rect x="10" y="7" width="16" height="14" rx="3" fill="none" stroke={front} strokeWidth="3" />
      )}
    </svg>
  )
}
