/** Other people's directories on their way in: files, harvests, sources. */
@org.jspecify.annotations.NullMarked
package de.verweisnetz.portal.keep.imports;
