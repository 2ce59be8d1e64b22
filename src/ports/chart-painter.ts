/** Paints a chart as a picture. Implemented by `adapters/resvg`. */
export type ChartPainter = (svg: string) => Promise<Uint8Array> | Uint8Array;
