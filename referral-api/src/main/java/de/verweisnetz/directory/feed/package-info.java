/** The feed of changes by which others follow the directory. */
@NullMarked
package de.verweisnetz.directory.feed;

import org.jspecify.annotations.NullMarked;
