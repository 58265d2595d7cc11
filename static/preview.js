// Sliders beside the five weights: the table is ranked again while one moves. Nothing is stored.
import { points, ranked, rescale } from "./weights.js";

const SAY_AFTER_MS = 500;
const TIERS = { 1: "green", 2: "yellow", 3: "orange" };
const form = document.querySelector("form[data-options]");
if (form) start();

async function start() {
  const answer = await fetch(form.dataset.options, { credentials: "same-origin" }).catch(() => null);
  const pattern = document.querySelector("#preview-rows tr");
  if (!answer?.ok || !pattern) return; // numbers and the button do without
  const data = await answer.json();
  const inputs = data.names.map((name) => form.elements[name]);
  const sliders = inputs.map((input, i) => addSlider(input, data.least[i], mostOf(data, i)));
  let base = read(inputs);
  let frame = 0;
  const draw = (weights) => {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(() => show(weights, data, pattern));
  };
  sliders.forEach((slider, i) => {
    slider.addEventListener("input", () => {
      const weights = rescale(base, i, Number(slider.value), data.least, data.most);
      write(weights, inputs, sliders);
      draw(weights);
    });
    slider.addEventListener("change", () => {
      base = read(inputs);
      history.replaceState(null, "", query(base, data.names));
    });
  });
  // Typed numbers stay as they were typed; they count as soon as they add up.
  form.addEventListener("change", (event) => {
    const typed = read(inputs);
    if (!inputs.includes(event.target) || !typed.every(Number.isInteger)) return;
    if (typed.some((weight) => weight < 0) || typed.reduce((a, b) => a + b) !== 100) return;
    base = typed;
    write(typed, [], sliders);
    draw(typed);
  });
  form.dataset.ready = "yes";
}

function addSlider(input, least, most) {
  const slider = document.createElement("input");
  slider.type = "range";
  slider.className = "app-slider";
  slider.min = least;
  slider.max = most;
  slider.value = input.value;
  slider.setAttribute("aria-label", `${form.querySelector(`label[for="${input.id}"]`).textContent.trim()}, per cent`);
  input.closest(".govuk-form-group").append(slider);
  return slider;
}

// The most that one may count for when all others are at their least.
function mostOf(data, i) {
  const others = data.least.reduce((sum, least, j) => (j === i ? sum : sum + least), 0);
  return Math.min(data.most[i], 100 - others);
}

function read(inputs) {
  return inputs.map((input) => (/^\d{1,3}$/.test(input.value.trim()) ? Number(input.value) : NaN));
}

function write(weights, inputs, sliders) {
  inputs.forEach((input, i) => (input.value = weights[i]));
  sliders.forEach((slider, i) => (slider.value = weights[i]));
}

function query(weights, names) {
  return `?${new URLSearchParams(names.map((name, i) => [name, weights[i]]))}`;
}

function show(weights, data, pattern) {
  const order = ranked(data.options, weights);
  const rows = order.slice(0, data.shown).map((each, i) => rowOf(each, i + 1, weights, pattern));
  document.getElementById("preview-rows").replaceChildren(...rows);
  document.getElementById("preview-notice").hidden = false;
  const address = query(weights, data.names);
  const pages = document.getElementById("preview-pages");
  pages.replaceChildren();
  if (order.length > data.shown) pages.append(paragraph(order.length, data.shown, address));
  const propose = document.getElementById("propose");
  if (propose) {
    propose.hidden = weights.some((weight, i) => weight < data.least[i] || weight > data.most[i]);
    propose.querySelector("a").search = address;
  }
  say(order, data.shown);
}

function rowOf({ option, total }, rank, weights, pattern) {
  const row = pattern.cloneNode(true);
  const slot = (name) => row.querySelector(`[data-slot="${name}"]`);
  const link = slot("head").querySelector("a");
  link.textContent = option.name;
  link.href = link.getAttribute("href").replace(/\d+\/$/, `${option.id}/`);
  const lines = slot("head").querySelectorAll(".app-option__line");
  lines[0].textContent = option.line;
  lines[1].replaceChildren(...tags(option));
  slot("rank").textContent = rank;
  slot("stored").textContent = option.stored ?? "Not an option then";
  slot("total").textContent = points(total);
  row.querySelectorAll(".app-parts__part").forEach((part, i) => fillPart(part, option.scores[i], weights[i]));
  slot("fit").replaceChildren(
    ...option.fit.map((words) => line(words)),
    ...option.short.map((words) => line(words, "app-option__short")),
    ...option.more.map((words) => line(words)),
  );
  return row;
}

function fillPart(part, score, weight) {
  const name = part.querySelector("dt").textContent;
  const bar = part.querySelector("svg");
  bar.setAttribute("aria-label", `${name}: ${Math.floor(score / 10)}%`);
  bar.querySelector("rect").setAttribute("width", score);
  part.querySelector("dd").replaceChildren(bar, ` ${points(score * weight)} of ${weight}`);
}

function tags(option) {
  const own = [[`Tier ${option.tier}`, TIERS[option.tier]]];
  const all = own.concat(option.tags.map((text) => [text, text === "In-house" ? "blue" : "grey"]));
  return all.flatMap(([text, colour]) => {
    const tag = document.createElement("strong");
    tag.className = `govuk-tag govuk-tag--${colour}`;
    tag.textContent = text;
    return [tag, " "];
  });
}

function line(words, extra = "") {
  const span = document.createElement("span");
  span.className = `app-option__line ${extra}`.trim();
  span.textContent = words;
  return span;
}

function paragraph(count, shown, address) {
  const words = document.createElement("p");
  words.className = "govuk-body";
  const link = document.createElement("a");
  link.className = "govuk-link";
  link.href = address;
  link.textContent = `See all ${count.toLocaleString("en-GB")} options, page by page`;
  words.append(`These are the first ${shown}. `, link);
  return words;
}

let telling = 0;
// Said once the slider rests, so that a screen reader is not interrupted at every step.
function say(order, shown) {
  clearTimeout(telling);
  telling = setTimeout(() => {
    const first = order.slice(0, shown);
    const moved = first.filter(({ option }, i) => option.stored !== i + 1).length;
    document.getElementById("preview-status").textContent =
      `${first[0].option.name} comes first. ${moved} of the first ${first.length} stand elsewhere than under the policy.`;
  }, SAY_AFTER_MS);
}
