/** Reads the forms of HSDS JSON record by record and takes nested documents apart. */
@NullMarked
package de.verweisnetz.data.intake.json;

import org.jspecify.annotations.NullMarked;
