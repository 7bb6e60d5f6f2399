package de.verweisnetz.privacy.audit;

import java.time.LocalDate;

/**
 * How far the chain reaches in the database.
 *
 * @param day on which the last rows were chained
 * @param anchored whether a signed head was ever written
 */
record ChainHead(long position, byte[] hash, LocalDate day, boolean anchored) {}
