/** What clients agree to at the centre, and take back. */
@org.jspecify.annotations.NullMarked
package de.verweisnetz.portal.onsite;
