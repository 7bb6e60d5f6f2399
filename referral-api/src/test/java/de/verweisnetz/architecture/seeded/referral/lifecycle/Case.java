package de.verweisnetz.architecture.seeded.referral.lifecycle;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** An entity for others to misuse. */
@Entity
public class Case {
    @Id
    private long id;

    public long id() {
        return id;
    }
}
