/** How often React put something on the page, and how many components it ran for that. */
export interface Renders {
  commits: number
  components: number
}

interface Fiber {
  tag: number
  flags: number
  child: Fiber | null
  sibling: Fiber | null
  alternate: Fiber | null
}

/**
 * Listens where React DevTools listen, so that the counted bundle is the one that is shipped. Runs before the page's
 * scripts, sent there as text: everything it uses stands inside.
 */
export function countRenders(): Renders {
  // React's numbers for what runs code of a component: function, class, consumer, forwardRef and two kinds of memo.
  const components = new Set([0, 1, 9, 11, 14, 15])
  // Set in production too, for the DevTools.
  const performedWork = 1
  const counts: Renders = { commits: 0, components: 0 }

  function count(fiber: Fiber): void {
    const before = fiber.alternate
    if (components.has(fiber.tag) && (!before || fiber.flags & performedWork)) counts.components += 1
    // Who had nothing to do keeps its children, and they the flags of an earlier time.
    if (before?.child === fiber.child) return
    for (let child = fiber.child; child; child = child.sibling) count(child)
  }

  Object.assign(globalThis, {
    __REACT_DEVTOOLS_GLOBAL_HOOK__: {
      supportsFiber: true,
      inject: () => 1,
      checkDCE() {},
      onCommitFiberUnmount() {},
      onPostCommitFiberRoot() {},
      onCommitFiberRoot(_id: number, root: { current: Fiber }) {
        counts.commits += 1
        count(root.current)
      },
    },
  })
  return counts
}
