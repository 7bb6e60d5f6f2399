/** Fills the standard fields of HSDS from the German profile, for those who know only the standard. */
@NullMarked
package de.verweisnetz.data.standard;

import org.jspecify.annotations.NullMarked;
