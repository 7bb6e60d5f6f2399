package de.verweisnetz.architecture.seeded.directory;

import de.verweisnetz.architecture.seeded.data.intake.row.Rows;

/** Takes a room of the intake for its door. */
record ReachesIntoTheIntake(Rows rows) {}
