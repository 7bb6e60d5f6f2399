package de.verweisnetz.seeded.export;

import de.verweisnetz.seeded.intake.row.KnowsCells;

/** Does not take the door. */
record ReachesIntoARoom(KnowsCells rows) {}
