/** The queue of offers that somebody should check. */
@org.jspecify.annotations.NullMarked
package de.verweisnetz.portal.keep.checks;
