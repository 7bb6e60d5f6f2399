package de.verweisnetz.seeded.text;

import de.verweisnetz.seeded.api.KnowsTheText;

/** Imports what texts may not import, and is the other half of a cycle. */
public record KnowsTheApi(KnowsTheText other) {}
