/** Edits that others suggest. */
@org.jspecify.annotations.NullMarked
package de.verweisnetz.portal.keep.suggestions;
