package de.verweisnetz.architecture.seeded.referral.lifecycle;

import jakarta.persistence.EntityManager;
import jakarta.ws.rs.core.Response;

/** No repository, yet it talks to the database; no REST layer, yet it answers. */
record SearchesByItself(EntityManager em, Response response) {}
