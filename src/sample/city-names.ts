/** Invented given names; a few carry accents, as real customer files do. */
export const GIVEN_NAMES = words(`
  Ada Aaron Amelia Andre Beatriz Ben Carla Chloé Curtis Dana Derek Elena Emmett Farah Felix Gina Grant Hana Henry Ines Isaac Jada
  Joel José Kara Keith Lena Luis Maya Miles Nadia Noah Olga Owen Paula Pete Quinn Renée Rhea Sam Sofia Tara Theo Uma Vera Victor
  Wade Wanda Yara Zoë`);

/** Invented family names. */
export const FAMILY_NAMES = words(`
  Abbott Adler Alvarez Baker Barlow Bishop Carver Castillo Chen Cole Crane Dalton Diaz Dunn Ellis Farrow Fiore Garnett Gupta Hale
  Hobart Ibarra Ivers Jansen Keane Kowalski Lamb Lindqvist Marsh Mehta Müller Nash Núñez O'Dell Okafor Parrish Pham Quigley Rhodes
  Rossi Sato Shaw Tanner Trujillo Underhill Vance Vogel Walsh Weaver Yoder Zeller`);

/** First words of organisations' names. */
export const TRADE_NAMES = listed(`
  Bluebird, Canal, Cedar, Crossroads, Eastgate, Fairview, Falcon, Founders, Granite, Harvest, Ironwood, Juniper, Keystone, Lakeside,
  Lantern, Mill Race, Northway, Old Depot, Orchard, Pioneer, Quarry, Riverbend, Sandstone, Summit, Tollgate, Willow`);

/** Last words of organisations' names, by customer class. */
export const TRADES = {
  multi_family: ["Apartments LLC", "Court Apartments", "Townhomes LP", "Commons"],
  commercial: [
    "Diner, Inc.",
    "Hardware",
    "Laundry",
    "Dental",
    "Auto Care",
    "Bakery",
    "Salon",
    "Pizza & Subs",
    "Fitness",
  ],
  industrial: ["Plating Co.", "Plastics", "Foods, Inc.", "Castings"],
  institutional: [
    "University Hall",
    "Elementary School",
    "Church",
    "Student Center",
    "Research Building",
    "Nursing Home",
  ],
  government: ["Fire Station", "City Hall Annex", "Park Restroom", "Library Branch", "Service Garage"],
} as const;

/** Streets. */
export const STREETS = listed(`
  Ash St, Beech Ave, Birch Ln, Canal St, Cherry St, College Ave, Depot St, Dogwood Dr, Elm St, Fairchild Rd, Franklin Ave, Grove Ct,
  Harvest Dr, Hickory St, Hudson Rd, Lake St, Linden Rd, Locust St, Main St, Mantua St, Maple St, Mill St, Oak St, Orchard Ln,
  Park Ave, Pine St, River St, Rockwell St, School St, Spruce St, Summit St, Sunset Way, Sycamore St, University Dr, Vine St,
  Walnut St, Water St, Willow St`);

/** The invented city on every mailing address. */
export const CITY_LINE = "Maple Falls OH 44999";

function words(text: string): readonly string[] {
  return text.trim().split(/\s+/);
}

function listed(text: string): readonly string[] {
  return text.trim().split(/,\s+/);
}
