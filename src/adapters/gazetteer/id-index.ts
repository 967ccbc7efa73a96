/** Places by their GeoNames id, in pages of typed arrays: six bytes a place where ids lie close, as those of a dump do. */
export interface IdIndex {
  set(id: number, place: number, country: string): void;
  get(id: number): { readonly place: number; readonly country: string } | null;
}

const BITS = 12;
const PAGE = 2 ** BITS;

export function createIdIndex(): IdIndex {
  // place + 1, 0 for none; the country's place in `countries`
  const pages = new Map<number, { readonly places: Uint32Array; readonly countries: Uint16Array }>();
  const countries: string[] = [];
  const known = new Map<string, number>();
  return {
    set: (id, place, country) => {
      let page = pages.get(id >>> BITS);
      if (page === undefined) {
        page = { places: new Uint32Array(PAGE), countries: new Uint16Array(PAGE) };
        pages.set(id >>> BITS, page);
      }
      let at = known.get(country);
      if (at === undefined) {
        at = countries.push(country) - 1;
        known.set(country, at);
      }
      page.places[id & (PAGE - 1)] = place + 1;
      page.countries[id & (PAGE - 1)] = at;
    },
    get: (id) => {
      const page = pages.get(id >>> BITS);
      const place = page?.places[id & (PAGE - 1)] ?? 0;
      return page === undefined || place === 0
        ? null
        : { place: place - 1, country: countries[page.countries[id & (PAGE - 1)] as number] as string };
    },
  };
}
