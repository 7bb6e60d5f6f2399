package de.verweisnetz.referral.upload;

import de.verweisnetz.referral.lifecycle.Outcome;
import java.time.LocalDate;

/**
 * One line of an upload.
 *
 * @param number counted from 1, as editors show it
 * @param on when it ended at the organisation
 */
public record OutcomeLine(int number, String reference, LocalDate on, Outcome outcome) {}
