/** Pages that say what went wrong and what to do now. */
@org.jspecify.annotations.NullMarked
package de.verweisnetz.portal.failure;
