package de.verweisnetz.portal.api;

/** A step of a referral: on which one, with which idempotency key, from which version. */
public record Step(String referral, String key, String version) {}
