package de.verweisnetz.identity;

import java.util.UUID;

/** Somebody has left her organisation; whoever keeps work in her name gives it back in the same transaction. */
public record MemberLeft(UUID member) {}
