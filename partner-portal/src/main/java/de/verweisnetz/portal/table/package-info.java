/** Tables as files that spreadsheets open. */
@org.jspecify.annotations.NullMarked
package de.verweisnetz.portal.table;
