import { useEffect, useState } from 'react'
import type { Practice } from '../account/practice.js'

/** Where the practice SMS arrive; nothing when a real PortOne is behind the page. */
function usePractice(): Practice {
  const [practice, setPractice] = useState<Practice>({})
  useEffect(() => {
    const controller = new AbortController()
    fetch('/practice', { signal: controller.signal })
      .then((response) => response.json() as Promise<Practice>)
      .then(setPractice, () => undefined)
    return () => controller.abort()
  }, [])
  return practice
}

/** Says that no SMS is really sent, and where to read it instead. */
export function PracticeNote() {
  const { inboxUrl, scenariosUrl } = usePractice()
  if (!inboxUrl) return null
  return (
    <aside className="practice" aria-label="연습 안내">
      <p>
        <strong>연습용 화면이에요.</strong> 문자는 실제로 가지 않고 연습용 문자함에 도착해요.
      </p>
      <p>
        <a href={inboxUrl} target="_blank" rel="noreferrer">
          연습용 문자함 열기<span className="visually-hidden"> (새 창)</span>
        </a>
        <a href={scenariosUrl} target="_blank" rel="noreferrer">
          번호마다 일어나는 일<span className="visually-hidden"> (새 창)</span>
        </a>
      </p>
    </aside>
  )
}
