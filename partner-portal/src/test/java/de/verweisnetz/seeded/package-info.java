/** Violations on purpose: every architecture rule must find its own. */
package de.verweisnetz.seeded;
