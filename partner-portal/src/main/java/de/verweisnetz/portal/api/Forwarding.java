package de.verweisnetz.portal.api;

import java.util.List;

/** Where a centre passes a client on to, and what she agreed to. */
public record Forwarding(String offerId, boolean announced, String noticeTextVersion, List<Consent> consents) {}
