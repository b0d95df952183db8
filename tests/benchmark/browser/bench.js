// Redraws, timed: every contender at every size, in rounds, one after the other, in an order that turns each round.
// Two times a redraw, in ms: until it is drawn and laid out, and until the frame that shows it has been made.
import init, { series, read, draw_page } from "/road/road.js";
import { contenders } from "./contenders.js";

const ROUNDS = { 10: 31, 100: 31, 1000: 21, 10000: 11, 100000: 5 };
const stage = document.getElementById("stage");
const told = document.getElementById("told");

// Ends when the next frame has been made: what is posted in a frame's callback comes after its layout and painting.
const frame = () => new Promise((done) => requestAnimationFrame(() => {
  const channel = new MessageChannel();
  channel.port1.onmessage = done;
  channel.port2.postMessage(0);
}));

function layOut(place) {
  place.getBoundingClientRect();
  place.querySelector("svg")?.getBBox();
}

async function timed(place, draw) {
  stage.replaceChildren(place);
  await frame();
  await frame();
  const start = performance.now();
  await draw();
  layOut(place);
  const drawn = performance.now() - start;
  await frame();
  return [drawn, performance.now() - start];
}

// Lowest quartile, median, highest quartile.
function spread(times) {
  const sorted = times.toSorted((one, other) => one - other);
  return [0.25, 0.5, 0.75].map((part) => sorted[Math.round((sorted.length - 1) * part)]);
}

async function race(label, runners, rounds) {
  const times = runners.map(() => []);
  // The first round warms up.
  for (let round = -1; round < rounds; round++) {
    for (let step = 0; step < runners.length; step++) {
      const index = (step + round + 1) % runners.length;
      const { place, draw, data } = runners[index];
      const values = data?.(round & 1);
      const one = await timed(place, () => draw(values));
      if (round >= 0) times[index].push(one);
    }
    told.textContent = `${label}: round ${round + 1} of ${rounds}`;
  }
  return runners.map(({ name, place }, index) => ({
    name,
    elements: place.querySelectorAll("svg *").length,
    redraw: spread(times[index].map(([drawn]) => drawn)),
    frame: spread(times[index].map(([, shown]) => shown)),
  }));
}

// Two series that take turns, so that each redraw has something to change.
function runner({ name, keep, ready, fresh }, values, count) {
  const place = document.createElement("div");
  stage.replaceChildren(place);
  const draw = ready(place, count);
  const kept = values.map(keep);
  return { name, place, draw, data: (turn) => (fresh ? keep(values[turn]) : kept[turn]) };
}

async function page() {
  const [place, ready] = [document.createElement("div"), document.createElement("div")];
  const charts = draw_page(place);
  const text = place.innerHTML;
  const runners = [
    { name: "ours", place, draw: () => draw_page(place) },
    { name: "the same SVG as a ready text", place: ready, draw: () => { ready.innerHTML = text; } },
  ];
  return { charts, times: await race("the page", runners, 21) };
}

async function measure() {
  await init({ module_or_path: "/road/road_bg.wasm" });
  read(new Uint8Array(await (await fetch("/content.bin")).arrayBuffer()));
  const only = new URLSearchParams(location.search).get("sizes")?.split(",").map(Number);
  const sizes = [];
  for (const count of only ?? Object.keys(ROUNDS).map(Number)) {
    const values = [series(count, 1), series(count, 2)];
    const runners = contenders.map((contender) => runner(contender, values, count));
    sizes.push({ count, rounds: ROUNDS[count], times: await race(`${count} points`, runners, ROUNDS[count]) });
  }
  return { browser: navigator.userAgent, date: new Date().toISOString().slice(0, 10), sizes, page: await page() };
}

measure().then(
  (result) => { window.result = result; told.textContent = JSON.stringify(result, null, 1); },
  (reason) => { window.result = { failed: `${reason}\n${reason.stack}` }; told.textContent = window.result.failed; },
);
