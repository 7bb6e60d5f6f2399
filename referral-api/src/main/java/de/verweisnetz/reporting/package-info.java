/** Aggregates over referrals, with small numbers suppressed. */
@NullMarked
package de.verweisnetz.reporting;

import org.jspecify.annotations.NullMarked;
