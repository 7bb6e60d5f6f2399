/** Code lists in the language of the reader. */
@org.jspecify.annotations.NullMarked
package de.verweisnetz.portal.codes;
