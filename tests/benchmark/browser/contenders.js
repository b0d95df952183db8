// Who draws: each draws the same series into its own place, a line and a dot of radius 5 for each value, with a value
// axis. `ready` prepares what a page would keep between two redraws, untimed; `draw` is what is timed.
import { draw } from "/road/road.js";

const WIDTH = 662, HEIGHT = 330;
const LEFT = 40, TOP = 10, RIGHT = 652, BOTTOM = 300;
const BLUE = "#1f5fa8";
const still = { animation: false };

const points = (values) => Array.from(values, (y, x) => ({ x, y }));

// SVG as one writes it by hand; `dots` writes the dots.
function byHand(values, dots) {
  const across = (RIGHT - LEFT) / values.length;
  const places = Array.from(values, (value, index) =>
    `${(LEFT + across * index).toFixed(1)} ${(BOTTOM - value / 100 * (BOTTOM - TOP)).toFixed(1)}`);
  const ticks = [0, 20, 40, 60, 80, 100].map((tick) => {
    const y = BOTTOM - tick / 100 * (BOTTOM - TOP);
    return `<path class="grid" d="M${LEFT} ${y}H${RIGHT}"/><text class="t-axis" text-anchor="end" x="${LEFT - 8}" y="${y + 4.5}">${tick}</text>`;
  });
  return `<svg class="drawing" width="${WIDTH}" height="${HEIGHT}" viewBox="0 0 ${WIDTH} ${HEIGHT}">${ticks.join("")}` +
    `<path class="m-line" d="M${places.join("L")}"/>${dots(places)}</svg>`;
}

const circles = (places) => places.map((place) => {
  const [x, y] = place.split(" ");
  return `<circle class="m-result" cx="${x}" cy="${y}" r="5"/>`;
}).join("");

const onePath = (places) =>
  `<path class="m-result" d="${places.map((place) => `M${place}m-5 0a5 5 0 1 1 10 0a5 5 0 1 1 -10 0Z`).join("")}"/>`;

const hand = (name, dots) => ({ name, ready: (place) => (values) => { place.innerHTML = byHand(values, dots); }, keep: (values) => values });

function chartJs(name, plugins) {
  return {
    name,
    keep: points,
    ready(place, count) {
      const canvas = place.appendChild(Object.assign(document.createElement("canvas"), { width: WIDTH, height: HEIGHT }));
      const chart = new Chart(canvas, {
        type: "line",
        data: { datasets: [{ data: [], borderColor: BLUE, backgroundColor: BLUE, borderWidth: 2.25, pointRadius: 5, pointBorderWidth: 0 }] },
        options: {
          ...still, responsive: false, parsing: false, normalized: true, events: [],
          plugins: { legend: { display: false }, tooltip: { enabled: false }, ...plugins },
          scales: { x: { type: "linear", display: false, min: 0, max: count }, y: { min: 0, max: 100 } },
        },
      });
      return (data) => { chart.data.datasets[0].data = data; chart.update("none"); };
    },
  };
}

const plot = {
  name: "Plot",
  keep: points,
  ready: (place, count) => (data) => place.replaceChildren(Plot.plot({
    width: WIDTH, height: HEIGHT, x: { axis: null, domain: [0, count] }, y: { domain: [0, 100], grid: true },
    marks: [Plot.line(data, { x: "x", y: "y", stroke: BLUE, strokeWidth: 2.25 }), Plot.dot(data, { x: "x", y: "y", fill: BLUE, r: 5 })],
  })),
};

function vegaIn(renderer) {
  const scaled = { x: { scale: "x", field: "x" }, y: { scale: "y", field: "y" } };
  const spec = (count) => ({
    width: RIGHT - LEFT, height: BOTTOM - TOP, padding: { left: LEFT, top: TOP, right: 10, bottom: 30 }, autosize: "none",
    data: [{ name: "table", values: [] }],
    scales: [
      { name: "x", type: "linear", range: "width", domain: [0, count] },
      { name: "y", type: "linear", range: "height", domain: [0, 100] },
    ],
    axes: [{ orient: "left", scale: "y", grid: true, tickCount: 6 }],
    marks: [
      { type: "line", from: { data: "table" }, encode: { update: { ...scaled, stroke: { value: BLUE }, strokeWidth: { value: 2.25 } } } },
      { type: "symbol", from: { data: "table" }, encode: { update: { ...scaled, fill: { value: BLUE }, size: { value: 100 } } } },
    ],
  });
  return {
    name: `Vega, ${renderer}`,
    keep: points,
    ready(place, count) {
      const view = new vega.View(vega.parse(spec(count)), { renderer, container: place, hover: false }).run();
      // Vega marks what it is given: it gets objects of its own.
      return (data) => view.change("table", vega.changeset().remove(vega.truthy).insert(data)).runAsync();
    },
    fresh: true,
  };
}

function eCharts(name, renderer, series) {
  return {
    name,
    keep: (values) => Array.from(values, (y, x) => [x, y]),
    ready(place, count) {
      const chart = echarts.init(place, null, { renderer, width: WIDTH, height: HEIGHT });
      chart.setOption({
        ...still, grid: { left: LEFT, top: TOP, right: 10, bottom: 30 },
        xAxis: { type: "value", min: 0, max: count, show: false }, yAxis: { type: "value", min: 0, max: 100 },
        series: [{ type: "line", data: [], showSymbol: true, showAllSymbol: true, symbol: "circle", symbolSize: 10,
          silent: true, lineStyle: { width: 2.25, color: BLUE }, itemStyle: { color: BLUE }, ...series }],
      });
      return (data) => chart.setOption({ series: [{ data }] });
    },
  };
}

export const contenders = [
  { name: "ours", keep: (values) => values, ready: (place) => (values) => draw(place, values) },
  hand("by hand, circles", circles),
  hand("by hand, one path of dots", onePath),
  chartJs("chart.js", {}),
  chartJs("chart.js, its own thinning", { decimation: { enabled: true, algorithm: "min-max" } }),
  plot,
  vegaIn("canvas"),
  vegaIn("svg"),
  eCharts("ECharts, canvas", "canvas", {}),
  eCharts("ECharts, svg", "svg", {}),
  eCharts("ECharts, canvas, its own thinning", "canvas", { sampling: "minmax" }),
];
