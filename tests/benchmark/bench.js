// Redraws one picture, a jagged line with dots, by each contestant in turn, and times it: until the call is done and the
// page laid out, and until the next frame has been painted.
const [WIDTH, HEIGHT] = [662, 330];
const SVG = "http://www.w3.org/2000/svg";

const element = (name, attributes) => {
  const made = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  return made;
};

const place = (id) => {
  const made = document.createElement("div");
  made.style.cssText = `width:${WIDTH}px;height:${HEIGHT}px;overflow:hidden`;
  made.id = id;
  document.body.replaceChildren(made);
  return made;
};

// Each gives the function that redraws.
const contestants = {
  "this project": async () => {
    const wasm = await import("./redraw.js");
    await wasm.default({ module_or_path: "redraw_bg.wasm" });
    const at = place("ours");
    return (values) => wasm.redraw(at, values);
  },
  "SVG by hand": async () => {
    const at = place("hand");
    return (values) => {
      const svg = element("svg", { width: WIDTH, height: HEIGHT });
      const x = (index) => 40 + ((WIDTH - 60) * index) / (values.length - 1);
      const y = (value) => HEIGHT - 30 - ((HEIGHT - 50) * value) / 100;
      const points = Array.from(values, (value, index) => [x(index).toFixed(1), y(value).toFixed(1)]);
      svg.append(element("path", { class: "m-line", d: `M${points.map((point) => point.join(" ")).join("L")}` }));
      for (const [cx, cy] of points) svg.append(element("circle", { class: "m-result", cx, cy, r: 5 }));
      at.replaceChildren(svg);
    };
  },
  "Chart.js": async () => {
    const canvas = document.createElement("canvas");
    place("chartjs").append(canvas);
    const chart = new Chart(canvas, {
      type: "line",
      data: { labels: [], datasets: [{ data: [], pointRadius: 5 }] },
      options: { animation: false, responsive: false, plugins: { legend: { display: false } }, scales: { x: { type: "linear" } } },
    });
    canvas.width = WIDTH;
    canvas.height = HEIGHT;
    return (values) => {
      chart.data.datasets[0].data = Array.from(values, (y, x) => ({ x, y }));
      chart.update("none");
    };
  },
  "Observable Plot": async () => {
    const at = place("plot");
    return (values) => {
      const data = Array.from(values, (y, x) => ({ x, y }));
      const marks = [Plot.lineY(data, { x: "x", y: "y" }), Plot.dot(data, { x: "x", y: "y", r: 5, fill: "black" })];
      at.replaceChildren(Plot.plot({ width: WIDTH, height: HEIGHT, marks }));
    };
  },
  "Vega": async () => {
    const at = place("vega");
    const scale = (name, range) => ({ name, range, domain: { data: "table", field: name }, zero: false });
    const placed = { x: { scale: "x", field: "x" }, y: { scale: "y", field: "y" } };
    const view = new vega.View(vega.parse({
      width: WIDTH - 60, height: HEIGHT - 50, padding: 20, data: [{ name: "table", values: [] }],
      scales: [scale("x", "width"), scale("y", "height")],
      axes: [{ scale: "x", orient: "bottom" }, { scale: "y", orient: "left" }],
      marks: [
        { type: "line", from: { data: "table" }, encode: { update: { ...placed, stroke: { value: "black" } } } },
        { type: "symbol", from: { data: "table" }, encode: { update: { ...placed, size: { value: 80 } } } },
      ],
    }), { renderer: "svg", container: at });
    return (values) => view.data("table", Array.from(values, (y, x) => ({ x, y }))).runAsync();
  },
  "ECharts": async () => {
    const chart = echarts.init(place("echarts"), null, { width: WIDTH, height: HEIGHT });
    return (values) => {
      const data = Array.from(values, (y, x) => [x, y]);
      const series = [{ type: "line", data, symbol: "circle", symbolSize: 10, showAllSymbol: true }];
      chart.setOption({ animation: false, xAxis: { type: "value" }, yAxis: {}, series });
      chart.getZr().flush();
    };
  },
};

const frame = () => new Promise((done) => requestAnimationFrame(() => {
  const channel = new MessageChannel();
  channel.port1.onmessage = done;
  channel.port2.postMessage(0);
}));

// Values between 0 and 100, the same each time.
const jagged = (count) => {
  let [seed, level] = [7, 50];
  return Float64Array.from({ length: count }, () => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    return (level = Math.min(100, Math.max(0, level + ((seed >>> 8) / 2 ** 24 - 0.5) * 10)));
  });
};

// Milliseconds of each round, by contestant: [until laid out, until painted].
async function bench(count, rounds) {
  const series = jagged(count);
  const times = Object.fromEntries(Object.keys(contestants).map((name) => [name, []]));
  for (let round = -1; round < rounds; round++) {
    for (const [name, make] of Object.entries(contestants)) {
      const redraw = await make();
      await redraw(series);
      await frame();
      const start = performance.now();
      await redraw(series);
      document.body.firstChild.getBoundingClientRect();
      const laid = performance.now();
      await frame();
      // The first round warms up.
      if (round >= 0) times[name].push([laid - start, performance.now() - start]);
    }
  }
  return times;
}
window.bench = bench;
