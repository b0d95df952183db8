// A figure as a picture: its drawing as it is seen, with title, measure, source and licence around it, painted on a canvas
// with the page's own colours and typeface. Loaded on the first press; nothing else is fetched.

const EDGE = 24; // room around the picture, CSS pixels
const LEAST = 1600; // least width of the picture, in its own pixels; there are at least two to a CSS pixel
const HATCH = 7; // from one line of the hatching to the next, CSS pixels

const style = (element) => getComputedStyle(element);

// Saves the picture of a figure under the name of its SVG file.
export function save(figure) {
  const link = document.createElement("a");
  link.href = picture(figure).toDataURL("image/png");
  link.download = figure.querySelector("[data-tool=svg]").href.split("/").pop().replace(/\.svg$/, ".png");
  link.click();
}

// The canvas with a figure's picture.
export function picture(figure) {
  const drawing = [...figure.querySelectorAll(".drawing-box > svg")].find((svg) => svg.getBoundingClientRect().width);
  const [width, height] = ["width", "height"].map((name) => Number(drawing.getAttribute(name)));
  const canvas = document.createElement("canvas");
  const context = canvas.getContext("2d");
  const { color, fontFamily } = style(figure);
  const text = (place) => figure.querySelector(place).textContent.trim();
  const block = (words, size, weight = 400) => {
    const font = `${weight} ${size}px ${fontFamily}`;
    context.font = font;
    return { font, size, lines: wrapped(context, words, width) };
  };
  const tall = ({ size, lines }) => lines.length * size * 1.3;
  const head = [block(text("h4"), 22, 600), block(text(".sub"), 15)];
  const foot = block(`${text(".src")}. ${document.querySelector("meta[name=rights]").content}`, 13);
  const top = EDGE + tall(head[0]) + tall(head[1]) + 16;
  const whole = [width + 2 * EDGE, top + height + 16 + tall(foot) + EDGE];
  const scale = Math.max(2, LEAST / whole[0]);
  [canvas.width, canvas.height] = whole.map((side) => Math.round(side * scale));
  context.scale(scale, scale);
  context.fillStyle = style(document.body).backgroundColor;
  context.fillRect(0, 0, ...whole);
  const write = ({ font, size, lines }, y) => {
    [context.font, context.fillStyle] = [font, color];
    lines.forEach((line, index) => context.fillText(line, EDGE, y + size + index * size * 1.3));
  };
  write(head[0], EDGE);
  write(head[1], EDGE + tall(head[0]));
  write(foot, top + height + 16);
  context.translate(EDGE, top);
  for (const mark of drawing.querySelectorAll("path, text")) paint(context, mark);
  return canvas;
}

function wrapped(context, text, width) {
  const lines = [];
  for (const word of text.split(/[ \n]+/)) {
    const longer = lines.length ? `${lines.at(-1)} ${word}` : word;
    if (lines.length && context.measureText(longer).width <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

// Paints a path or a text as the page shows it.
function paint(context, mark) {
  const now = style(mark);
  if (now.visibility === "hidden" || mark.matches(".cross")) return;
  context.save();
  context.globalAlpha = now.opacity;
  context.lineWidth = parseFloat(now.strokeWidth);
  context.lineCap = now.strokeLinecap;
  context.lineJoin = now.strokeLinejoin;
  context.setLineDash(now.strokeDasharray.split(/[ ,]+/).map(parseFloat).filter((dash) => dash > 0));
  [context.fillStyle, context.strokeStyle] = [now.fill, now.stroke];
  const [filled, stroked] = [now.fill !== "none", now.stroke !== "none"];
  if (mark.localName === "text") {
    const at = ["x", "y"].map((name) => Number(mark.getAttribute(name)));
    context.font = `${now.fontWeight} ${now.fontSize} ${now.fontFamily}`;
    context.textAlign = now.textAnchor === "middle" ? "center" : now.textAnchor;
    // The halo of a text lies below it.
    if (stroked) context.strokeText(mark.textContent, ...at);
    context.fillText(mark.textContent, ...at);
  } else {
    const path = new Path2D(mark.getAttribute("d"));
    if (now.fill.startsWith("url")) hatch(context, path);
    else if (filled) {
      context.globalAlpha = now.opacity * now.fillOpacity;
      context.fill(path);
      context.globalAlpha = now.opacity;
    }
    if (stroked) context.stroke(path);
  }
  context.restore();
}

// Slanted lines inside a path, in the colour of the page's hatching.
function hatch(context, path) {
  context.save();
  context.clip(path);
  context.beginPath();
  for (let x = -2000; x < 2000; x += HATCH * Math.SQRT2) {
    context.moveTo(x + 2000, 0);
    context.lineTo(x, 2000);
  }
  context.setLineDash([]);
  context.lineWidth = 1.1;
  context.strokeStyle = style(document.querySelector(".hatch-line")).stroke;
  context.stroke();
  context.restore();
}
