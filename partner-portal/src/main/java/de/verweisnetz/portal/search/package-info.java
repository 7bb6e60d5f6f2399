/** Finding a centre. */
@org.jspecify.annotations.NullMarked
package de.verweisnetz.portal.search;
