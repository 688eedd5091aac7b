/** Arrow keys go from filled cell to filled cell. */

const WAYS: Readonly<Record<string, readonly [x: number, y: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** Moves the focus to the nearest cell in the arrow's way. False when the key is no arrow or no cell has the focus. */
export function followArrow(key: string, scroller: HTMLElement): boolean {
  const way = WAYS[key];
  const from = document.activeElement;
  if (!way || !(from instanceof HTMLElement) || from.dataset.cell === undefined) return false;
  const here = middle(from);
  const others = [...scroller.querySelectorAll<HTMLElement>('[data-cell]')].filter(one => one !== from);
  const ahead = others.flatMap(cell => {
    const there = middle(cell);
    const along = (there.x - here.x) * way[0] + (there.y - here.y) * way[1];
    const aside = Math.abs((there.x - here.x) * way[1]) + Math.abs((there.y - here.y) * way[0]);
    return along > 1 ? [{ cell, far: along + 3 * aside }] : [];
  });
  const nearest = ahead.toSorted((a, b) => a.far - b.far)[0];
  nearest?.cell.focus();
  return true;
}

function middle(element: HTMLElement): { x: number; y: number } {
  const box = element.getBoundingClientRect();
  return { x: box.left + box.width / 2, y: box.top + box.height / 2 };
}
