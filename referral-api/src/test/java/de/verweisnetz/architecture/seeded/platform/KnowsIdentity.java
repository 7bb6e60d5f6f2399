package de.verweisnetz.architecture.seeded.platform;

import de.verweisnetz.architecture.seeded.identity.Someone;

/** Against the map: platform stands below identity. With {@link Someone} it is a cycle too. */
record KnowsIdentity(Someone someone) {}
