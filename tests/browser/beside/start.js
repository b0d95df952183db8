// What an author of such a page writes: a plot of each chart's figures, the timeline or the slides.
const { events, charts } = JSON.parse(document.getElementById("data").textContent);
for (const place of document.querySelectorAll("[data-plot]")) {
  const figures = charts[place.dataset.plot];
  const reached = figures.filter((one) => one.kind === "result" || one.kind === "estimate");
  place.append(Plot.plot({
    width: 662,
    height: 330,
    x: { tickFormat: "d" },
    y: { grid: true, nice: true },
    marks: [
      Plot.line(reached, { x: "year", y: "value", stroke: "of", sort: "year" }),
      Plot.dot(figures, { x: "year", y: "value", stroke: "of", symbol: "kind", tip: true }),
    ],
  }));
}
const alive = () => { window.__ready = true; };
if (events) {
  const timeline = new TL.Timeline("timeline", { events }, { language: "vi", font: null, hash_bookmark: false });
  timeline.on("ready", alive);
} else {
  Reveal.initialize().then(alive);
}
