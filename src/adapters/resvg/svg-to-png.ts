import { createRequire } from "node:module";
import { Resvg, renderAsync } from "@resvg/resvg-js";

const { resolve } = createRequire(import.meta.url);
/** Latin and Cyrillic letters; shipped with the program, so that a picture is the same on every machine. */
const fontFiles = ["400Regular/PTSans_400Regular.ttf", "700Bold/PTSans_700Bold.ttf"].map((file) =>
  resolve(`@expo-google-fonts/pt-sans/${file}`),
);
const fontFamily = "PT Sans";

/**
 * Draws an SVG as a PNG. No font of the system is used and nothing is loaded from anywhere.
 *
 * @param widthPx - of the picture; its height follows
 */
export function svgToPng(svg: string, widthPx: number): Uint8Array {
  return new Resvg(svg, drawing(widthPx)).render().asPng();
}

/** A chart's width in a chat: twice that of its drawing, for fine screens. */
const chartWidthPx = 784;

/** Draws a chart as a PNG like `svgToPng`, beside the main thread. */
export async function paintChart(svg: string): Promise<Uint8Array> {
  return (await renderAsync(svg, drawing(chartWidthPx))).asPng();
}

function drawing(widthPx: number) {
  return {
    fitTo: { mode: "width" as const, value: widthPx },
    font: { loadSystemFonts: false, fontFiles, defaultFontFamily: fontFamily, sansSerifFamily: fontFamily },
  };
}
