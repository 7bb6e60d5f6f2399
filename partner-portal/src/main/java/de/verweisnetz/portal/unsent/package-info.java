/** Forms that were not sent: every page says so until they are sent or thrown away. */
@org.jspecify.annotations.NullMarked
package de.verweisnetz.portal.unsent;
