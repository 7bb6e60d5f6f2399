/** What members say about the portal: the form for everybody, the list for the coordination and the technicians. */
@NullMarked
package de.verweisnetz.portal.feedback;

import org.jspecify.annotations.NullMarked;
