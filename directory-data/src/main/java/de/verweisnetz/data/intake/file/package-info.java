/** Opens what was delivered, whatever it is packed in, as files of text in a known encoding. */
@NullMarked
package de.verweisnetz.data.intake.file;

import org.jspecify.annotations.NullMarked;
