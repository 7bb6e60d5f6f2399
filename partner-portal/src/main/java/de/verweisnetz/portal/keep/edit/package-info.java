/** Documents of the directory: editing, history, the own offers of a centre. */
@org.jspecify.annotations.NullMarked
package de.verweisnetz.portal.keep.edit;
