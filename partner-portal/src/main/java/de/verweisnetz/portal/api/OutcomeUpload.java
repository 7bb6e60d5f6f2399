package de.verweisnetz.portal.api;

import java.util.List;

/** What an upload of outcomes did, or would do. */
public record OutcomeUpload(
        boolean preview, int lines, int reported, int counted, int already, List<Finding> findings) {

    /** What is wrong with one line, counted from 1. */
    public record Finding(int line, String code) {}
}
