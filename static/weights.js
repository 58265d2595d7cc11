// Weights and order, without a page: the same integers and the same rules as the kernel's.

// One weight is moved, the others share what is left in proportion. Whole per cent that sum to 100,
// each within its bounds. base: the five before the move; at: which one; to: where it goes.
export function rescale(base, at, to, least, most) {
  const others = base.map((_, i) => i).filter((i) => i !== at);
  const sum = (values) => others.reduce((total, i) => total + values[i], 0);
  const moved = Math.min(Math.max(to, least[at], 100 - sum(most)), most[at], 100 - sum(least));
  const shares = share(100 - moved, others, base, least, most);
  return wholes(shares, others, 100 - moved, base.map(() => moved), least, most);
}

// Shares of a rest in proportion; what would leave its bounds stays at them, the rest is shared on.
function share(rest, among, base, least, most) {
  const held = new Map();
  for (;;) {
    const free = among.filter((i) => !held.has(i));
    const left = rest - [...held.values()].reduce((total, value) => total + value, 0);
    const weight = free.reduce((total, i) => total + base[i], 0);
    const of = (i) => (weight ? (left * base[i]) / weight : left / free.length);
    const low = free.filter((i) => of(i) < least[i]);
    const high = free.filter((i) => of(i) > most[i]);
    // Those that miss by more are held first: holding both ends at once could leave a rest.
    const missing = low.reduce((total, i) => total + least[i] - of(i), 0);
    const over = high.reduce((total, i) => total + of(i) - most[i], 0);
    if (!low.length && !high.length) return new Map([...held, ...free.map((i) => [i, of(i)])]);
    if (missing >= over) low.forEach((i) => held.set(i, least[i]));
    else high.forEach((i) => held.set(i, most[i]));
  }
}

// Round down, then give the units that are left to the largest remainders; the first of equals.
function wholes(shares, among, rest, weights, least, most) {
  for (const i of among) weights[i] = Math.floor(shares.get(i) + 1e-9);
  let left = rest - among.reduce((total, i) => total + weights[i], 0);
  const byRemainder = [...among].sort((a, b) => shares.get(b) - weights[b] - (shares.get(a) - weights[a]) || a - b);
  for (const i of byRemainder) {
    if (left > 0 && weights[i] < most[i]) {
      weights[i] += 1;
      left -= 1;
    }
  }
  return weights;
}

export function total(option, weights) {
  return option.scores.reduce((sum, score, i) => sum + score * weights[i], 0);
}

// Tier, total (high first), need fit (high first), distance (near first), home id.
export function ranked(options, weights) {
  return options
    .map((option) => ({ option, total: total(option, weights) }))
    .sort(
      (a, b) =>
        a.option.tier - b.option.tier ||
        b.total - a.total ||
        b.option.scores[0] - a.option.scores[0] ||
        a.option.tenths - b.option.tenths ||
        a.option.id - b.option.id,
    );
}

// Thousandths of a point as points with one decimal, half up, as the server writes them.
export function points(thousandths) {
  return (Math.floor((thousandths + 50) / 100) / 10).toFixed(1);
}
