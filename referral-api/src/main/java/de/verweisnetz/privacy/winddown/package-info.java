/** The end of a project: its record, the export, and the erasure with a proof. */
@NullMarked
package de.verweisnetz.privacy.winddown;

import org.jspecify.annotations.NullMarked;
