import type { GuideLanguage, InBoth } from './guideLanguage.js'

export interface TableHeadProps {
  /** The columns, from the first. */
  heads: Readonly<Record<string, InBoth>>
  language: GuideLanguage
}

/** What stands above the columns of a table that a block makes. */
export function TableHead({ heads, language }: TableHeadProps) {
  return (
    <thead>
      <tr>
        {Object.entries(heads).map(([key, head]) => (
          <th key={key} scope="col">
            {head[language]}
          </th>
        ))}
      </tr>
    </thead>
  )
}
