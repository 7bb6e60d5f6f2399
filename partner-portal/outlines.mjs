// The outlines of the Länder, from Natural Earth as a package brings it, coarse enough for a page.
// Arcs are simplified, not rings: what two Länder share stays one line.

const keys = {
  SH: '01', HH: '02', NI: '03', HB: '04', NW: '05', HE: '06', RP: '07', BW: '08',
  BY: '09', SL: '10', BE: '11', '': '12', MV: '13', SN: '14', ST: '15', TH: '16',
};
/** In degrees of latitude, a kilometre; a degree of longitude is shorter here. */
const tolerance = 0.01;
const narrowing = Math.cos(51 * Math.PI / 180);
/** Islands below this, in square degrees, would be dots. */
const smallest = 0.004;

function decoded(arc, {scale, translate}) {
  let x = 0, y = 0;
  return arc.map(([dx, dy]) => {
    x += dx;
    y += dy;
    return [x * scale[0] + translate[0], y * scale[1] + translate[1]];
  });
}

function distance([x, y], [ax, ay], [bx, by]) {
  const dx = (bx - ax) * narrowing, dy = by - ay, px = (x - ax) * narrowing, py = y - ay;
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : Math.max(0, Math.min(1, (px * dx + py * dy) / length));
  return Math.hypot(px - along * dx, py - along * dy);
}

/** Douglas and Peucker: the ends stay, and whatever lies further off than the tolerance. */
function simplified(points) {
  if (points.length < 3) return points;
  const last = points.length - 1;
  let farthest = 0, most = -1;
  for (let i = 1; i < last; i++) {
    const off = distance(points[i], points[0], points[last]);
    if (off > most) [farthest, most] = [i, off];
  }
  if (most <= tolerance) return [points[0], points[last]];
  return [...simplified(points.slice(0, farthest + 1)).slice(0, -1), ...simplified(points.slice(farthest))];
}

function ring(indexes, arcs) {
  return indexes.flatMap((index) => (index < 0 ? [...arcs[~index]].reverse() : arcs[index]).slice(0, -1));
}

const area = (points) => Math.abs(points.reduce((sum, [x, y], i) => {
  const [nextX, nextY] = points[(i + 1) % points.length];
  return sum + x * nextY - nextX * y;
}, 0)) / 2;

/** One line a ring: the key of the Land, then longitude and latitude in thousandths of a degree. */
export function outlines(topology) {
  const arcs = topology.arcs.map((arc) => simplified(decoded(arc, topology.transform)));
  return topology.objects.deu.geometries.flatMap(({id, type, arcs: parts}) =>
    (type === 'Polygon' ? [parts] : parts).flat()
      .map((indexes) => ring(indexes, arcs))
      .filter((points) => points.length > 2 && area(points) > smallest)
      .map((points) => `${keys[id.slice(3)]} ${points.flat().map((degrees) => Math.round(degrees * 1000)).join(' ')}`))
    .sort().join('\n') + '\n';
}
