package de.verweisnetz.referral.client;

import java.time.Instant;

/** What a client said last, and when. Reporter CLIENT_SELF: it changes neither status nor outcome. */
public record OwnReport(Said said, Instant at) {}
