/**
 * Directory data without any framework: code lists, places, HSDS exchange, the seed directory and a generator for large ones.
 *
 * <p>Postcodes and coordinates of the places table: GeoNames (www.geonames.org), CC BY 4.0, modified.
 */
@NullMarked
package de.verweisnetz.data;

import org.jspecify.annotations.NullMarked;
