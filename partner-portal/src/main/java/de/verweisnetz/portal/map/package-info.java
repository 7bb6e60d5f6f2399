/** Where offers are, drawn: the outlines of the Länder, points gathered into spots, tiles where a node has them. */
@org.jspecify.annotations.NullMarked
package de.verweisnetz.portal.map;
