/** Documents of the directory in words. */
@org.jspecify.annotations.NullMarked
package de.verweisnetz.portal.document;
