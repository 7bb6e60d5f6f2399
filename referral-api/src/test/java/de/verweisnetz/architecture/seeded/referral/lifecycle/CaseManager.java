package de.verweisnetz.architecture.seeded.referral.lifecycle;

/** A name that says nothing. */
record CaseManager() {}
