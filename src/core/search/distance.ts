/** Degrees; west may be greater than east where the box crosses the 180th meridian. */
export interface Box {
  readonly south: number;
  readonly west: number;
  readonly north: number;
  readonly east: number;
}

export interface Circle {
  readonly lat: number;
  readonly lon: number;
  readonly km: number;
}

const EARTH_KM = 6371.0088;
const RAD = Math.PI / 180;

/** Great-circle distance on a sphere of the earth's mean radius. */
export function kmBetween(lat1: number, lon1: number, lat2: number, lon2: number): number {
  const h = Math.sin(((lat2 - lat1) * RAD) / 2) ** 2;
  const v = Math.sin(((lon2 - lon1) * RAD) / 2) ** 2;
  return 2 * EARTH_KM * Math.asin(Math.min(1, Math.sqrt(h + Math.cos(lat1 * RAD) * Math.cos(lat2 * RAD) * v)));
}

export function isInBox({ south, west, north, east }: Box, lat: number, lon: number): boolean {
  if (lat < south || lat > north) return false;
  return west <= east ? lon >= west && lon <= east : lon >= west || lon <= east;
}

/** A box that holds the circle; whole parallels near the poles. */
export function boxAround({ lat, lon, km }: Circle): Box {
  const dLat = km / (EARTH_KM * RAD);
  const [south, north] = [Math.max(-90, lat - dLat), Math.min(90, lat + dLat)];
  const widest = Math.cos(Math.max(Math.abs(south), Math.abs(north)) * RAD);
  const dLon = widest < 0.01 ? 180 : dLat / widest;
  if (dLon >= 180) return { south, west: -180, north, east: 180 };
  const wrapped = (degrees: number): number => (degrees < -180 ? degrees + 360 : degrees > 180 ? degrees - 360 : degrees);
  return { south, west: wrapped(lon - dLon), north, east: wrapped(lon + dLon) };
}

/** The box as one or two that do not cross the 180th meridian. */
export function uncrossed(box: Box): readonly Box[] {
  return box.west <= box.east
    ? [box]
    : [
        { ...box, east: 180 },
        { ...box, west: -180 },
      ];
}
