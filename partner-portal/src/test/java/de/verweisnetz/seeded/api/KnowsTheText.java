package de.verweisnetz.seeded.api;

import de.verweisnetz.seeded.text.KnowsTheApi;

/** One half of a cycle. */
public record KnowsTheText(KnowsTheApi other) {}
