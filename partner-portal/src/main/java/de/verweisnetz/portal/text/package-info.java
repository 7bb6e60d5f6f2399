/** Texts, dates and times in the language of the reader. */
@org.jspecify.annotations.NullMarked
package de.verweisnetz.portal.text;
