package de.verweisnetz.architecture.seeded.referral.clientdata;

/** Plain client data. */
public record Contact(String phone) {}
