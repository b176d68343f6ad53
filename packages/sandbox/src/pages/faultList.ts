import { html } from 'hono/html'
import { FAULTS } from '../faults/faults.js'
import type { Html } from './pageFrame.js'

/** The faults, for the front page. */
export function faultList(origin: string): Html {
  return html`<h2>통신 장애</h2>
    <p>
      시나리오는 번호로 고르지만, 통신 장애는 테스트가 API마다 따로 걸어요. <code>token</code>, <code>request</code>,
      <code>confirm</code>, <code>read</code>, <code>delete</code> 가운데 하나를 골라 몇 번 또는
      계속(<code>"always"</code>) 일어나게 할 수 있어요.
    </p>
    <p>
      <code
        >curl ${origin}/faults.json -H "Content-Type: application/json" -d
        '{"call":"confirm","fault":"slow-drip","times":1}'</code
      >
    </p>
    <table class="faults">
      <thead>
        <tr>
          <th scope="col">장애</th>
          <th scope="col">일어나는 일</th>
        </tr>
      </thead>
      <tbody>
        ${FAULTS.map(
          ({ id, ko }) =>
            html`<tr>
              <td><code>${id}</code></td>
              <td>${ko}</td>
            </tr>`,
        )}
      </tbody>
    </table>`
}
