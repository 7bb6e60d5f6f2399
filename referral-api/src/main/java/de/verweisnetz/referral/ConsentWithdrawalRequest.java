package de.verweisnetz.referral;

import de.verweisnetz.referral.consent.ConsentChannel;
import jakarta.validation.constraints.NotNull;

/**
 * @param channel over which the client said so
 */
public record ConsentWithdrawalRequest(@NotNull ConsentChannel channel) {}
