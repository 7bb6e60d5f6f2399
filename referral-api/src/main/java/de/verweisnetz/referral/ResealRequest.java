package de.verweisnetz.referral;

import de.verweisnetz.referral.clientdata.ClientData;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;

/**
 * @param client entered once more; null to take the sender's own copy
 */
public record ResealRequest(@Valid @Nullable ClientData client) {}
