/** What every module stands on; knows no business words. */
@NullMarked
package de.verweisnetz.platform;

import org.jspecify.annotations.NullMarked;
