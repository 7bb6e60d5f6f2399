/** What the columns of a flat table of offers mean and how people call them, in files that come and in files that go. */
@NullMarked
package de.verweisnetz.data.column;

import org.jspecify.annotations.NullMarked;
