package de.verweisnetz.referral;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who takes care of a referral from now on.
 *
 * @param to a member of the centre; null for nobody in particular
 * @param from who took care of it as far as the caller knows; null for nobody
 */
public record AssignmentRequest(@Nullable UUID to, @Nullable UUID from) {}
