interface Nested {
  readonly id: string;
  readonly parent: string | null;
}

/** From the id of a section, or null, to that section with those around it, outermost first. */
export function ancestors<T extends Nested>(sections: readonly T[]): (id: string | null) => T[] {
  const byId = new Map(sections.map((section) => [section.id, section]));
  return (id) => {
    const path: T[] = [];
    let section = id === null ? undefined : byId.get(id);
    while (section) {
      path.unshift(section);
      section = section.parent === null ? undefined : byId.get(section.parent);
    }
    return path;
  };
}
