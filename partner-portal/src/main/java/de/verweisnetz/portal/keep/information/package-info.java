/** Sources of trusted information by topic and language. */
@org.jspecify.annotations.NullMarked
package de.verweisnetz.portal.keep.information;
