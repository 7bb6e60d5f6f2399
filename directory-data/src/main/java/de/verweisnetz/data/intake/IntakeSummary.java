package de.verweisnetz.data.intake;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * What reading a file came to.
 *
 * @param records documents handed over
 * @param leftovers rows handed over that belong to no document
 * @param errors findings that are errors, including those beyond the limit that were only counted
 * @param warnings findings that are warnings, counted likewise
 * @param header what the package says about itself: the header of a bundle, or {@code datapackage.json}
 * @param complete whether the whole file was read: it was not cancelled, not cut off and within the limits
 */
public record IntakeSummary(
        Format format, long records, long leftovers, long errors, long warnings, ObjectNode header, boolean complete) {}
