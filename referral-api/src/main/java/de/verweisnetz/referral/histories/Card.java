package de.verweisnetz.referral.histories;

import de.verweisnetz.referral.histories.World.Offer;
import de.verweisnetz.referral.histories.World.Team;
import java.time.Instant;
import java.util.UUID;

/** A card for public replies, from which readers take codes. */
record Card(UUID id, String key, Team team, Offer offer, String language, Instant createdAt) {}
