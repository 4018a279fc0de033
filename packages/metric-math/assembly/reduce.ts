// Reductions of f64 arrays in this module's memory. The order of summation is fixed: number i is
// added to sum i % 16, and the sums are added up in halves (8, 4, 2, 1). The first 128 bytes of the
// memory hold the sums while the rest of an array, less than sixteen numbers, is added.

export function sum(address: usize, count: i32): f64 {
  let a = f64x2.splat(0), b = a, c = a, d = a, e = a, f = a, g = a, h = a;
  const end = address + (<usize>count << 3);
  const whole = address + (<usize>(count & ~15) << 3);
  while (address < whole) {
    a = f64x2.add(a, v128.load(address));
    b = f64x2.add(b, v128.load(address, 16));
    c = f64x2.add(c, v128.load(address, 32));
    d = f64x2.add(d, v128.load(address, 48));
    e = f64x2.add(e, v128.load(address, 64));
    f = f64x2.add(f, v128.load(address, 80));
    g = f64x2.add(g, v128.load(address, 96));
    h = f64x2.add(h, v128.load(address, 112));
    address += 128;
  }
  keep(a, b, c, d, e, f, g, h);
  for (let lane: usize = 0; address < end; address += 8, lane += 8) {
    store<f64>(lane, load<f64>(lane) + load<f64>(address));
  }
  return folded();
}

export function squares(address: usize, count: i32, mean: f64): f64 {
  const middle = f64x2.splat(mean);
  let a = f64x2.splat(0), b = a, c = a, d = a, e = a, f = a, g = a, h = a;
  const end = address + (<usize>count << 3);
  const whole = address + (<usize>(count & ~15) << 3);
  while (address < whole) {
    a = f64x2.add(a, square(f64x2.sub(v128.load(address), middle)));
    b = f64x2.add(b, square(f64x2.sub(v128.load(address, 16), middle)));
    c = f64x2.add(c, square(f64x2.sub(v128.load(address, 32), middle)));
    d = f64x2.add(d, square(f64x2.sub(v128.load(address, 48), middle)));
    e = f64x2.add(e, square(f64x2.sub(v128.load(address, 64), middle)));
    f = f64x2.add(f, square(f64x2.sub(v128.load(address, 80), middle)));
    g = f64x2.add(g, square(f64x2.sub(v128.load(address, 96), middle)));
    h = f64x2.add(h, square(f64x2.sub(v128.load(address, 112), middle)));
    address += 128;
  }
  keep(a, b, c, d, e, f, g, h);
  for (let lane: usize = 0; address < end; address += 8, lane += 8) {
    const distance = load<f64>(address) - mean;
    store<f64>(lane, load<f64>(lane) + distance * distance);
  }
  return folded();
}

export function least(address: usize, count: i32): f64 {
  let a = f64x2.splat(Infinity), b = a, c = a, d = a;
  const end = address + (<usize>count << 3);
  const whole = address + (<usize>(count & ~7) << 3);
  while (address < whole) {
    a = f64x2.min(a, v128.load(address));
    b = f64x2.min(b, v128.load(address, 16));
    c = f64x2.min(c, v128.load(address, 32));
    d = f64x2.min(d, v128.load(address, 48));
    address += 64;
  }
  a = f64x2.min(f64x2.min(a, b), f64x2.min(c, d));
  let found = min(f64x2.extract_lane(a, 0), f64x2.extract_lane(a, 1));
  for (; address < end; address += 8) found = min(found, load<f64>(address));
  return found;
}

export function greatest(address: usize, count: i32): f64 {
  let a = f64x2.splat(-Infinity), b = a, c = a, d = a;
  const end = address + (<usize>count << 3);
  const whole = address + (<usize>(count & ~7) << 3);
  while (address < whole) {
    a = f64x2.max(a, v128.load(address));
    b = f64x2.max(b, v128.load(address, 16));
    c = f64x2.max(c, v128.load(address, 32));
    d = f64x2.max(d, v128.load(address, 48));
    address += 64;
  }
  a = f64x2.max(f64x2.max(a, b), f64x2.max(c, d));
  let found = max(f64x2.extract_lane(a, 0), f64x2.extract_lane(a, 1));
  for (; address < end; address += 8) found = max(found, load<f64>(address));
  return found;
}

@inline
function square(distance: v128): v128 {
  return f64x2.mul(distance, distance);
}

function keep(a: v128, b: v128, c: v128, d: v128, e: v128, f: v128, g: v128, h: v128): void {
  v128.store(0, a);
  v128.store(16, b);
  v128.store(32, c);
  v128.store(48, d);
  v128.store(64, e);
  v128.store(80, f);
  v128.store(96, g);
  v128.store(112, h);
}

function folded(): f64 {
  for (let half: usize = 64; half >= 8; half >>= 1) {
    for (let lane: usize = 0; lane < half; lane += 8) {
      store<f64>(lane, load<f64>(lane) + load<f64>(lane + half));
    }
  }
  return load<f64>(0);
}
