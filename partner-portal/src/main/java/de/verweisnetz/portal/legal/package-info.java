/** Privacy, imprint, accessibility. */
@org.jspecify.annotations.NullMarked
package de.verweisnetz.portal.legal;
