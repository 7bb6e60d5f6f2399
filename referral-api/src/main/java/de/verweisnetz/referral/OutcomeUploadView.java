package de.verweisnetz.referral;

import java.util.List;

/**
 * What an upload does, or would do.
 *
 * @param lines that could be read
 * @param reported outcomes that the sender learns of
 * @param counted outcomes that grow a figure of the month only, because the client wants no report
 * @param already lines that were reported before, and change nothing
 * @param findings lines that change nothing until somebody corrects them
 */
public record OutcomeUploadView(
        boolean preview, int lines, int reported, int counted, int already, List<Finding> findings) {

    /** What is wrong with one line, counted from 1. */
    public record Finding(int line, String code) {}
}
