package de.verweisnetz.referral;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * @param appointmentAt the appointment offered, if any
 */
public record AcceptanceRequest(@Nullable Instant appointmentAt) {}
