import { createRequire } from "node:module";
import { Resvg } from "@resvg/resvg-js";

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
  const drawing = new Resvg(svg, {
    fitTo: { mode: "width", value: widthPx },
    font: { loadSystemFonts: false, fontFiles, defaultFontFamily: fontFamily, sansSerifFamily: fontFamily },
  });
  return drawing.render().asPng();
}
