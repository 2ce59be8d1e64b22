import type { ChartPainter } from "../../ports/chart-painter.ts";

/** A digest goes to many servers, its chart is one. */
const mostKept = 32;

/** Paints each chart once, as long as it is among those painted lately. */
export function rememberingPainter(paint: ChartPainter): (svg: string) => Promise<Uint8Array> {
  const painted = new Map<string, Promise<Uint8Array>>();
  return (svg) => {
    const known = painted.get(svg);
    if (known !== undefined) return known;
    const picture = Promise.resolve().then(() => paint(svg));
    painted.set(svg, picture);
    picture.catch(() => painted.delete(svg));
    const [oldest] = painted.keys();
    if (painted.size > mostKept && oldest !== undefined) painted.delete(oldest);
    return picture;
  };
}
