package de.verweisnetz.architecture.seeded.notification;

import de.verweisnetz.architecture.seeded.referral.lifecycle.Case;

/** Reaches into a module that it may import only by its root. */
record LooksInside(Case inside) {}
