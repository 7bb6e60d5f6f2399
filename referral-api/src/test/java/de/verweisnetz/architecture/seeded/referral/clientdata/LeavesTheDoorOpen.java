package de.verweisnetz.architecture.seeded.referral.clientdata;

import de.verweisnetz.referral.clientdata.Door;

/** Calls itself a door, and hands out what is behind it. */
@Door
public record LeavesTheDoorOpen(Contact contact) {}
