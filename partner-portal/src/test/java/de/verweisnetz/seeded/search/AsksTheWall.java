package de.verweisnetz.seeded.search;

import java.time.LocalDate;

/** Goes by the clock of the machine it happens to run on. */
public record AsksTheWall(LocalDate due) {
    public boolean late() {
        return due.isBefore(LocalDate.now());
    }
}
