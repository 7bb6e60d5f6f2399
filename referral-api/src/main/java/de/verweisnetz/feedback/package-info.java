/** What members say about the portal, so that those who build it learn where people stop; nothing leads to who said it. */
@NullMarked
package de.verweisnetz.feedback;

import org.jspecify.annotations.NullMarked;
