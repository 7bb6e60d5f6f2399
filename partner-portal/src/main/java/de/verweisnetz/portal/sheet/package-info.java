/** The sheet of paper with a code: a PDF in the client's language, with what her page says and nothing else. */
@org.jspecify.annotations.NullMarked
package de.verweisnetz.portal.sheet;
