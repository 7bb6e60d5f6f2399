/** The places table: every Kreis with its seat and the larger towns, found by postcode or name; data from GeoNames (CC BY 4.0), modified. */
@NullMarked
package de.verweisnetz.data.place;

import org.jspecify.annotations.NullMarked;
